import type { Role } from '@math-app/contracts';
import type { UserEntity } from '@math-app/database';
import {
  createParamDecorator,
  type CustomDecorator,
  type ExecutionContext,
  SetMetadata,
} from '@nestjs/common';
import type { Request } from 'express';
import { readSessionId } from './session-cookie.ts';

export interface SessionRequest extends Request {
  /** Set by SessionGuard on every route that isn't `@Public()`. */
  user?: UserEntity;
}

export const PUBLIC = 'public';
export const ROLE = 'role';

/** Opens a route to everyone. A route without it needs a session. */
export const Public = (): CustomDecorator => SetMetadata(PUBLIC, true);

/** Limits a route, or a whole controller, to one role. */
export const OnlyFor = (role: Role): CustomDecorator => SetMetadata(ROLE, role);

/** The signed-in user. */
export const CurrentUser = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<SessionRequest>().user,
);

/** The session id that the browser sent, if any. */
export const SessionId = createParamDecorator((_: unknown, context: ExecutionContext) =>
  readSessionId(context.switchToHttp().getRequest<Request>()),
);
