import type { Role } from '@math-app/contracts';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { PUBLIC, ROLE, type SessionRequest } from './session.decorator.ts';
import { SessionsService } from './sessions.service.ts';

/** Requires a session on every route that isn't `@Public()`, and the role that `@OnlyFor()` names. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const places = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, places)) return true;

    const request = context.switchToHttp().getRequest<SessionRequest>();
    const role = this.reflector.getAllAndOverride<Role | undefined>(ROLE, places);
    request.user = await this.sessions.getUser(request, role);
    return true;
  }
}
