import { FILE_STORE, type FileStore } from '@math-app/server';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  Logger,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, RequestHandler, Response } from 'express';
import multer from 'multer';
import { catchError, concatMap, type Observable } from 'rxjs';
import { invalidField, ProblemException } from '../http/problem.exception.ts';
import { JobsService } from '../jobs/jobs.service.ts';
import { explainUploadError } from './upload-errors.ts';
import { type ReceivedFile, type Upload, UploadStorage, type UploadTarget } from './upload-storage.ts';

export const UPLOAD = 'upload';

export interface UploadOptions extends UploadTarget {
  /** The form's field. */
  field: string;
  maxBytes: number;
  /** The endings of file names that are accepted, such as `.csv`. Without it, the content decides. */
  endings?: readonly string[];
  /** The form may come without a file. */
  isOptional?: boolean;
  /** The file is removed as soon as the request is over. It is always removed if the request fails. */
  isTemporary?: boolean;
  /** The worker processes the file, so it is refused while no job can be added. */
  isForWorker?: boolean;
}

export type UploadRequest = Request & { file?: ReceivedFile };

/** Receives the file of a request before its handler runs, and removes it again if the request fails. */
@Injectable()
export class UploadInterceptor implements NestInterceptor {
  private readonly logger = new Logger(UploadInterceptor.name);

  constructor(
    private readonly reflector: Reflector,
    @Inject(FILE_STORE) private readonly store: FileStore,
    private readonly jobs: JobsService,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const options = this.reflector.get<UploadOptions>(UPLOAD, context.getHandler());
    const request = context.switchToHttp().getRequest<UploadRequest>();
    const receive = this.receiver(options);
    await new Promise<void>((resolve, reject) => {
      receive(request, context.switchToHttp().getResponse<Response>(), (error: unknown) =>
        error ? reject(explainUploadError(error, options)) : resolve(),
      );
    });
    const upload = request.file?.upload;
    if (!upload && !options.isOptional) throw invalidField(options.field, 'Please choose a file.');
    if (!upload) return next.handle();
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        await this.discard(upload);
        throw error;
      }),
      concatMap(async (reply: unknown) => {
        if (options.isTemporary) await this.discard(upload);
        return reply;
      }),
    );
  }

  private receiver({ field, maxBytes, endings, isForWorker, ...target }: UploadOptions): RequestHandler {
    return multer({
      storage: new UploadStorage(this.store, target),
      limits: { fileSize: maxBytes, files: 1, fields: 10, fieldSize: 10_000 },
      defParamCharset: 'utf8',
      fileFilter: (_request, { originalname }, done) => {
        try {
          if (endings) refuseOtherEndings(originalname, endings);
          if (isForWorker) this.jobs.refuseWhileUnavailable();
          done(null, true);
        } catch (error) {
          done(error as Error);
        }
      },
    }).single(field);
  }

  private async discard({ key }: Upload): Promise<void> {
    await this.store.remove(key).catch((error: unknown) => {
      this.logger.warn(`The upload ${key} was not removed, housekeeping will do that: ${String(error)}`);
    });
  }
}

function refuseOtherEndings(fileName: string, endings: readonly string[]): void {
  if (endings.some((ending) => fileName.toLowerCase().endsWith(ending))) return;
  throw new ProblemException({
    status: 415,
    code: 'wrong-media-type',
    detail: `Send a file whose name ends in ${endings.join(' or ')}.`,
  });
}
