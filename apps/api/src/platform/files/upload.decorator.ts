import {
  applyDecorators,
  createParamDecorator,
  type ExecutionContext,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import { Consumes } from '../http/media-type.guard.ts';
import { UPLOAD, UploadInterceptor, type UploadOptions, type UploadRequest } from './upload.interceptor.ts';

/** A route that takes a file in a form. Its module imports `FilesModule`. */
export const TakesUpload = (options: UploadOptions): MethodDecorator =>
  applyDecorators(
    Consumes('multipart/form-data'),
    SetMetadata(UPLOAD, options),
    UseInterceptors(UploadInterceptor),
  );

/** The uploaded file: an `Upload`, or undefined if it is optional and missing. */
export const CurrentUpload = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<UploadRequest>().file?.upload,
);
