import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { ProvidedContext } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Postgres server of this run. Each test file creates its own database on it. */
    postgresUrl: string;
    /** The Redis of this run, or null if none is installed. */
    redisUrl: string | null;
  }
}

/** The services of a test run, as its setup provides them. */
export type TestServices = ProvidedContext;

/** The migrated database that each test file copies. */
export const templateName = 'math_app_template';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A new migrated database, copied from the template in about 50 ms. */
export async function createTestDatabase(serverUrl: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runOnServer(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${templateName} STRATEGY file_copy`);
  const url = new URL(serverUrl);
  url.pathname = name;
  return { url: url.href, drop: () => runOnServer(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Runs one statement outside of any test's database. */
export async function runOnServer(serverUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
