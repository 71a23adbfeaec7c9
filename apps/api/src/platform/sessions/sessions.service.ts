import { SessionEntity, UserEntity } from '@math-app/database';
import { createToken, hashToken } from '@math-app/server';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type EntityManager, Not, type Repository } from 'typeorm';

/** Two weeks: a class comes back to a quiz without signing in again. */
export const sessionTtlSeconds = 14 * 24 * 3600;

/** Who is signed in. The browser holds an opaque id, the database its hash. */
@Injectable()
export class SessionsService {
  constructor(@InjectRepository(SessionEntity) private readonly sessions: Repository<SessionEntity>) {}

  /** @returns the id for the browser's cookie; it cannot be read again */
  async start(userId: string): Promise<string> {
    const id = createToken();
    const expiresAt = new Date(Date.now() + sessionTtlSeconds * 1000);
    await this.sessions.insert({ idHash: hashToken(id), userId, expiresAt });
    return id;
  }

  /** The person behind a session; null where it is unknown, expired or the account is disabled. */
  async findUser(id: string | undefined): Promise<UserEntity | null> {
    if (!id) return null;
    return this.sessions.manager
      .createQueryBuilder(UserEntity, 'user')
      .innerJoin(SessionEntity, 'session', 'session.user_id = user.id')
      .where('session.id_hash = :idHash AND session.expires_at > now() AND NOT user.disabled', {
        idHash: hashToken(id),
      })
      .getOne();
  }

  async end(id: string | undefined): Promise<void> {
    if (id) await this.sessions.delete({ idHash: hashToken(id) });
  }

  /** Signs a person out everywhere, except in the browser that holds `keptId`. */
  async endAll(manager: EntityManager, userId: string, keptId?: string): Promise<void> {
    await manager.delete(SessionEntity, { userId, ...(keptId && { idHash: Not(hashToken(keptId)) }) });
  }
}
