import { createDataSource, demoPassword, migrate, seedDemoData } from '@math-app/database';
import { hashPassword, migrateQueues, readEnvOrExit } from '@math-app/server';

// A program of its own, run once before api and worker start: three instances of the API would otherwise race.
const env = readEnvOrExit(process.env);
const dataSource = createDataSource({ url: env.DATABASE_URL, poolSize: 3, statementTimeoutSeconds: 0 });
await dataSource.initialize();
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
