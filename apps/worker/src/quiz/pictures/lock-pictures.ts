import type { EntityManager } from 'typeorm';

/** An arbitrary number that no other advisory lock of this database uses. */
const picturesLock = 7_301_946;

/**
 * Held until the end of the transaction. Jobs that store pictures share the lock; housekeeping takes it exclusively,
 * because a picture's files are written before the row that names them.
 */
export async function lockPictures(manager: EntityManager, mode: 'shared' | 'exclusive'): Promise<void> {
  const lock = mode === 'shared' ? 'pg_advisory_xact_lock_shared' : 'pg_advisory_xact_lock';
  await manager.query(`SELECT ${lock}($1)`, [picturesLock]);
}
