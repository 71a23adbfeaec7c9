import type { ChangePassword, ManageUser, Page, UpdateProfile, UserQuery } from '@math-app/contracts';
import { UserEntity } from '@math-app/database';
import { hashPassword, verifyPassword } from '@math-app/server';
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type FindOptionsWhere, In, type Repository } from 'typeorm';
import { SessionsService } from '../sessions/sessions.service.ts';
import { isUniqueViolation } from '../database/database-errors.ts';
import { likePattern, pageOfQuery } from '../database/page.ts';
import { orNotFound } from '../http/not-found.ts';
import { ProblemException } from '../http/problem.exception.ts';
import { RateLimitsService } from '../rate-limits/rate-limits.service.ts';

export type NewUser = Pick<UserEntity, 'name' | 'email' | 'passwordHash' | 'country'> & {
  phone?: string | null;
};

@Injectable()
export class UsersService {
  constructor(
    @InjectRepository(UserEntity) private readonly users: Repository<UserEntity>,
    private readonly sessions: SessionsService,
    private readonly limits: RateLimitsService,
  ) {}

  /** @throws ProblemException 409 `email-taken` */
  create(user: NewUser): Promise<UserEntity> {
    return refuseTakenEmail(this.users.save(user));
  }

  /** The only query that selects a password hash. */
  findWithPassword(where: FindOptionsWhere<UserEntity>): Promise<UserEntity | null> {
    return this.users.createQueryBuilder('user').addSelect('user.passwordHash').where(where).getOne();
  }

  /** @throws ProblemException 409 `email-taken` */
  async updateProfile(user: UserEntity, changes: UpdateProfile): Promise<UserEntity> {
    return refuseTakenEmail(this.users.save(Object.assign(user, changes)));
  }

  /** Requires the current password, and signs the user out of every other browser. */
  async changePassword(user: UserEntity, { currentPassword, password }: ChangePassword, sessionId: string) {
    await this.limits.count('change-password-of-account', user.id);
    const known = await this.findWithPassword({ id: user.id });
    if (!(await verifyPassword(currentPassword, known?.passwordHash))) {
      throw new ProblemException({
        status: 400,
        code: 'wrong-password',
        detail: 'The current password is wrong.',
        errors: [{ path: 'currentPassword', message: 'This is not your current password.' }],
      });
    }
    const passwordHash = await hashPassword(password);
    await this.users.manager.transaction(async (manager) => {
      await manager.update(UserEntity, { id: user.id }, { passwordHash });
      await this.sessions.endAll(manager, user.id, sessionId);
    });
    await this.limits.forgive('change-password-of-account', user.id);
  }

  list({ search, role, ...page }: UserQuery): Promise<Page<UserEntity>> {
    const query = this.users
      .createQueryBuilder('user')
      .orderBy('user.createdAt', 'DESC')
      .addOrderBy('user.id', 'DESC');
    if (search)
      query.andWhere('(user.name ILIKE :like OR user.email ILIKE :like)', { like: likePattern(search) });
    if (role) query.andWhere('user.role = :role', { role });
    return pageOfQuery(query, page);
  }

  /**
   * Changes a user's role, or disables the account, which ends its sessions.
   *
   * @throws ProblemException 404 for an unknown user, 409 `own-account` so that one staff member always remains
   */
  async manage(id: string, changes: ManageUser, staff: UserEntity): Promise<UserEntity> {
    if (id === staff.id) {
      throw new ProblemException({
        status: 409,
        code: 'own-account',
        detail: 'Another staff member has to change your account.',
      });
    }
    return this.users.manager.transaction(async (manager) => {
      // Both rows are locked, in a fixed order: if two staff members demote each other at once, the second one fails.
      const people = await manager.find(UserEntity, {
        where: { id: In([id, staff.id]) },
        order: { id: 'ASC' },
        lock: { mode: 'pessimistic_write' },
      });
      const actor = people.find((person) => person.id === staff.id);
      if (actor?.role !== 'staff' || actor.disabled)
        throw new ProblemException({ status: 403, code: 'wrong-role' });
      const user = orNotFound(
        people.find((person) => person.id === id),
        'There is no such user.',
      );
      if (changes.disabled) await this.sessions.endAll(manager, id);
      return manager.save(Object.assign(user, changes));
    });
  }
}

async function refuseTakenEmail<Result>(saving: Promise<Result>): Promise<Result> {
  try {
    return await saving;
  } catch (error) {
    if (!isUniqueViolation(error, 'users_email_key')) throw error;
    throw new ProblemException({
      status: 409,
      code: 'email-taken',
      detail: 'An account with this email address already exists.',
      errors: [{ path: 'email', message: 'An account with this email address already exists.' }],
    });
  }
}
