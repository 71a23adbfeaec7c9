import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ApiConsumes } from '@nestjs/swagger';
import type { Request } from 'express';
import { ProblemException } from './problem.exception.ts';

const CONSUMES = 'consumes';

/** The media type of the body that a route reads. Without it, a route reads JSON. */
export const Consumes = (mediaType: string): MethodDecorator =>
  applyDecorators(SetMetadata(CONSUMES, mediaType), ApiConsumes(mediaType));

/** Refuses a body of another media type than its route reads. */
@Injectable()
export class MediaTypeGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const mediaType = this.reflector.get<string | undefined>(CONSUMES, context.getHandler());
    refuseOtherMediaType(context.switchToHttp().getRequest<Request>(), mediaType);
    return true;
  }
}

/** @throws ProblemException 415 `wrong-media-type` */
export function refuseOtherMediaType(request: Request, mediaType = 'application/json'): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  const hasBody = encoding !== undefined || Number(length ?? 0) > 0;
  if (!hasBody || request.is(mediaType)) return;
  throw new ProblemException({
    status: 415,
    code: 'wrong-media-type',
    detail: `Send the body as ${mediaType}.`,
  });
}
