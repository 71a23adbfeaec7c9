import type { DataSource } from 'typeorm';

/** An arbitrary number that nothing else in this database uses. */
const migrationLock = 7_301_944;

/**
 * Brings the schema up to date. Any number of processes may call this at the same time: one does the work, the others
 * wait and then find nothing left to do.
 *
 * @returns the names of the migrations that ran
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  return withMigrationLock(dataSource, async () => {
    const migrations = await dataSource.runMigrations();
    return migrations.map(({ name }) => name);
  });
}

/** Runs `work` while no other process migrates this database. */
export async function withMigrationLock<Result>(
  dataSource: DataSource,
  work: () => Promise<Result>,
): Promise<Result> {
  const runner = dataSource.createQueryRunner();
  await runner.connect();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    return await work();
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    await runner.release();
  }
}
