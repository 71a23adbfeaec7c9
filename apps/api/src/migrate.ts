import { createDataSource, demoPassword, migrate, seedDemoData } from '@math-app/database';
import { hashPassword, migrateQueues, readEnvOrExit } from '@math-app/server';

// A program of its own, run once before api and worker start: three instances of the API would otherwise race.
const env = readEnvOrExit(process.env);
const dataSource = createDataSource({ url: env.DATABASE_URL, poolSize: 3, statementTimeoutSeconds: 0 });
await dataSource.initialize().catch((error: unknown) => {
  explainWrongPassword(error);
  throw error;
});
try {
  const names = await migrate(dataSource);
  await migrateQueues(env);
  console.log(names.length > 0 ? `Migrated: ${names.join(', ')}` : 'The database is up to date.');
  if (env.DEMO_DATA && (await seedDemoData(dataSource, await hashPassword(demoPassword)))) {
    console.log('Demo data loaded.');
  }
} finally {
  await dataSource.destroy();
}

/** What people run into when they change the password of a stack that has run before. */
function explainWrongPassword(error: unknown): void {
  const isRefused = error instanceof Error && 'code' in error && error.code === '28P01';
  if (!isRefused) return;
  console.error(
    'Postgres refuses the password. If it was changed: the volume keeps the password of its first start. ' +
      "Set the old one again, change it in the database (ALTER ROLE math_app PASSWORD '…'), or remove the volume with all data.",
  );
}
