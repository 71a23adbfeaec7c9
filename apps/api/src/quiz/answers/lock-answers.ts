import type { EntityManager } from 'typeorm';

/**
 * Held until the end of the transaction: one's answers are saved side by side (`shared`), but none while one submits or
 * staff reopen a submission (`exclusive`). So what was answered with "saved" is graded.
 */
export async function lockAnswers(
  manager: EntityManager,
  mode: 'shared' | 'exclusive',
  userId: string,
): Promise<void> {
  const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await manager.query(`SELECT ${lock}(hashtextextended($1, 0))`, [`answers ${userId}`]);
}
