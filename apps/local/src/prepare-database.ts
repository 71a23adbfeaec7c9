import { createDataSource, demoPassword, migrate, seedDemoData } from '@math-app/database';
import { type Env, hashPassword, migrateQueues } from '@math-app/server';
import pg from 'pg';

/** The database inside the server; `postgres` stays for its own affairs. */
export const databaseName = 'math_app';

/** Makes the database where there is none. */
export async function createDatabase(serverUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [databaseName]);
    if (!rowCount) await client.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await client.end();
  }
}

/** @returns what there is to say: how many migrations ran, and whether demo data was loaded */
export async function prepareDatabase(env: Env): Promise<string> {
  const dataSource = await createDataSource({
    url: env.DATABASE_URL,
    poolSize: 3,
    statementTimeoutSeconds: 0,
  }).initialize();
  try {
    const migrations = await migrate(dataSource);
    await migrateQueues(env);
    const isSeeded = env.DEMO_DATA && (await seedDemoData(dataSource, await hashPassword(demoPassword)));
    const schema = migrations.length > 0 ? `${migrations.length} migrations ran` : 'up to date';
    return isSeeded ? `${schema}, demo data loaded` : schema;
  } finally {
    await dataSource.destroy();
  }
}
