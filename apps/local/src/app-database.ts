import { demoPassword, prepareDatabase } from '@math-app/database';
import { type Env, hashPassword, migrateQueues } from '@math-app/server';
import pg from 'pg';

/** The app's database in the embedded Postgres. */
export const databaseName = 'math_app';

/** Creates the database if it doesn't exist. */
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

/** @returns a summary for the start: how many migrations ran, and whether demo data was loaded */
export async function migrateDatabase(env: Env): Promise<string> {
  const { migrations, isDemoDataLoaded } = await prepareDatabase({
    url: env.DATABASE_URL,
    demoPasswordHash: env.DEMO_DATA ? await hashPassword(demoPassword) : undefined,
  });
  await migrateQueues(env);
  const schema = migrations.length > 0 ? `ran ${migrations.length} migrations` : 'up to date';
  return isDemoDataLoaded ? `${schema}, loaded demo data` : schema;
}
