import { demoPassword, prepareDatabase } from '@math-app/database';
import { hashPassword, migrateQueues, readEnvOrExit } from '@math-app/server';

// Runs once, before api and worker start, so that several API instances don't compete to migrate.
const env = readEnvOrExit(process.env);
const { migrations, isDemoDataLoaded } = await prepareDatabase({
  url: env.DATABASE_URL,
  demoPasswordHash: env.DEMO_DATA ? await hashPassword(demoPassword) : undefined,
}).catch((error: unknown) => {
  explainWrongPassword(error);
  throw error;
});
await migrateQueues(env);
console.log(migrations.length > 0 ? `Migrated: ${migrations.join(', ')}` : 'The database is up to date.');
if (isDemoDataLoaded) console.log('Demo data loaded.');

/** The usual cause is a password that was changed after the first start. */
function explainWrongPassword(error: unknown): void {
  const isRejected = error instanceof Error && 'code' in error && error.code === '28P01';
  if (!isRejected) return;
  console.error(
    'Postgres rejected the password. If you changed it, note that the volume keeps the password of its first start. ' +
      'Set the old password again, change it in the database ' +
      "(ALTER ROLE math_app PASSWORD '…'), or delete the volume with all its data.",
  );
}
