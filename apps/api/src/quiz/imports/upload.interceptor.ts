import { importFormats, importLimits } from '@math-app/contracts/quiz';
import { FILE_STORE, type FileStore } from '@math-app/server';
import { importKey } from '@math-app/server/quiz';
import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, RequestHandler, Response } from 'express';
import multer, { MulterError } from 'multer';
import { catchError, from, type Observable, switchMap, throwError } from 'rxjs';
import { JobsService } from '../../platform/jobs/jobs.service.ts';
import { invalidField, ProblemException, type Refusal } from '../../platform/http/problem.exception.ts';
import { type Upload, UploadStorage } from './upload-storage.ts';

type UploadRequest = Request & { file?: { upload: Upload } };

/** The file of the request, which is in the media store by now. */
export const UploadedImport = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<UploadRequest>().file?.upload,
);

/** Takes the file of a request in. Where the request is refused later on, the file goes again. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  private readonly takeIn: RequestHandler;

  constructor(
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly jobs: JobsService,
  ) {
    this.takeIn = multer({
      storage: new UploadStorage(store),
      limits: { fileSize: importLimits.bytes, files: 1, fields: 10, fieldSize: 100 },
      defParamCharset: 'utf8',
      fileFilter: (_request, { originalname }, done) => {
        if (formatOf(originalname)) done(null, true);
        else done(wrongType);
      },
    }).single('file');
  }

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    // Nobody should wait for an upload that cannot be worked on.
    this.jobs.refuseWhileUnavailable();
    const http = context.switchToHttp();
    const request = http.getRequest<UploadRequest>();
    await new Promise<void>((resolve, reject) => {
      this.takeIn(request, http.getResponse<Response>(), (error: unknown) =>
        error ? reject(toRefusal(error)) : resolve(),
      );
    });
    const upload = request.file?.upload;
    if (!upload) throw invalidField('file', 'Please choose a file.');
    return next
      .handle()
      .pipe(
        catchError((error: unknown) =>
          from(this.store.remove(importKey(upload.id))).pipe(switchMap(() => throwError(() => error))),
        ),
      );
  }
}

export function formatOf(fileName: string) {
  return importFormats.find((format) => fileName.toLowerCase().endsWith(`.${format}`));
}

const wrongType = new ProblemException({
  status: 415,
  code: 'wrong-media-type',
  detail: 'Send a file whose name ends in .csv or .json.',
});

function toRefusal(error: unknown): Error {
  if (error instanceof MulterError) return new ProblemException(refusalOf(error));
  const isOfStore = !(error instanceof Error) || error instanceof ProblemException || 'code' in error;
  return isOfStore ? (error as Error) : new ProblemException(unreadableForm);
}

function refusalOf({ code, field = '' }: MulterError): Refusal {
  switch (code) {
    case 'LIMIT_FILE_SIZE':
      return {
        status: 413,
        code: 'body-too-large',
        detail: `A file may have ${importLimits.bytes / 1024 / 1024} MB at most.`,
      };
    case 'LIMIT_UNEXPECTED_FILE':
      return invalidField(field, 'Send one file, in the field “file”.').refusal;
    default:
      return unreadableForm;
  }
}

const unreadableForm: Refusal = {
  status: 400,
  code: 'invalid-input',
  detail: 'The form could not be read.',
};
