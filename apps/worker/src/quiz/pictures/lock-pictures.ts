import type { EntityManager } from 'typeorm';

/** Any number will do, as long as nothing else in this database locks by it. */
const picturesLock = 7_301_946;

/**
 * Keeps those who write pictures apart from the one who removes files that nothing shows: a file is written before the
 * row that names it. Held until the end of the transaction.
 */
export async function lockPictures(manager: EntityManager, mode: 'shared' | 'exclusive'): Promise<void> {
  const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await manager.query(`SELECT ${lock}($1)`, [picturesLock]);
}
