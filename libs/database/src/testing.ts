import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { ProvidedContext } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** The Postgres of this run; a test makes a database of its own on it. */
    postgresUrl: string;
    /** The Redis of this run, or null where none is installed. */
    redisUrl: string | null;
  }
}

/** Where the services of a test run are, as its set-up provides them. */
export type TestServices = ProvidedContext;

/** The migrated database that each test file's own is a copy of. */
export const templateName = 'math_app_template';

export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

/** A migrated database of one's own, copied from the template in some 50 ms. */
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
