import type { Role } from '@math-app/contracts';
import { SessionEntity, UserEntity } from '@math-app/database';
import { createToken, ENV, type Env, hashToken } from '@math-app/server';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Request, Response } from 'express';
import { type EntityManager, Not, type Repository } from 'typeorm';
import { ProblemException } from '../http/problem.exception.ts';
import { readSessionId, writeSessionCookie } from './session-cookie.ts';

/** Two weeks, so that people who return every week stay signed in. */
const ttlSeconds = 14 * 24 * 3600;

/** Who is signed in. The browser has an opaque id in a cookie, the database only its hash. */
@Injectable()
export class SessionsService {
  private readonly secure: boolean;

  constructor(
    @InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>,
    @Inject(ENV) { PUBLIC_URL }: Env,
  ) {
    this.secure = PUBLIC_URL.startsWith('https:');
  }

  /** Signs a user in. The response carries the only copy of the session id. */
  async start(response: Response, user: UserEntity): Promise<UserEntity> {
    const id = createToken();
    const expiresAt = new Date(Date.now() + ttlSeconds * 1000);
    await this.sessions.insert({ idHash: hashToken(id), userId: user.id, expiresAt });
    writeSessionCookie(response, id, ttlSeconds, this.secure);
    return user;
  }

  /** Signs a user out of this browser. */
  async end(response: Response, id: string | undefined): Promise<void> {
    if (id) await this.sessions.delete({ idHash: hashToken(id) });
    writeSessionCookie(response, '', 0, this.secure);
  }

  /** Signs a user out everywhere, except in the browser that has `keptId`. */
  async endAll(manager: EntityManager, userId: string, keptId?: string): Promise<void> {
    await manager.delete(SessionEntity, { userId, ...(keptId && { idHash: Not(hashToken(keptId)) }) });
  }

  /** The signed-in user. Null if the session is unknown or has expired, or if the account is disabled. */
  async findUser(request: Request): Promise<UserEntity | null> {
    const id = readSessionId(request);
    if (!id) return null;
    return this.sessions.manager
      .createQueryBuilder(UserEntity, 'user')
      .innerJoin(SessionEntity, 'session', 'session.user_id = user.id')
      .where('session.id_hash = :idHash AND session.expires_at > now() AND NOT user.disabled', {
        idHash: hashToken(id),
      })
      .getOne();
  }

  /** @throws ProblemException 401 if nobody is signed in, 403 `wrong-role` */
  async getUser(request: Request, role?: Role): Promise<UserEntity> {
    const user = await this.findUser(request);
    if (!user) throw new ProblemException({ status: 401, code: 'not-signed-in', detail: 'Please sign in.' });
    if (role && user.role !== role) {
      throw new ProblemException({ status: 403, code: 'wrong-role', detail: `This is for ${role} only.` });
    }
    return user;
  }
}
