import type { Role } from '@math-app/contracts';
import type { UserEntity } from '@math-app/database';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { SessionsService } from './sessions.service.ts';
import { ProblemException } from '../http/problem.exception.ts';
import { PUBLIC, readSessionId, ROLE, type SessionRequest } from './session.decorator.ts';

/** Lets nobody in without a session, unless the route says `@Public()`; and only the role that it names. */
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
    request.user = await admit(this.sessions, request, role);
    return true;
  }
}

/** @throws where nobody is signed in, or somebody of another role */
export async function admit(sessions: SessionsService, request: Request, role?: Role): Promise<UserEntity> {
  const user = await sessions.findUser(readSessionId(request));
  if (!user) throw new ProblemException({ status: 401, code: 'not-signed-in', detail: 'Please sign in.' });
  if (role && user.role !== role) {
    throw new ProblemException({ status: 403, code: 'wrong-role', detail: `This is for ${role} only.` });
  }
  return user;
}
