import { createTestDatabase, runOnServer, type TestDatabase } from '@math-app/database/testing';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { createDataSource, migrate } from '../src/index.ts';

async function tablesOf(dataSource: DataSource): Promise<string[]> {
  const rows = await dataSource.query<{ name: string }[]>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY 1`,
  );
  return rows.map(({ name }) => name);
}

describe('the migrations', () => {
  const database = `empty_${randomUUID().replaceAll('-', '')}`;
  const server = inject('postgresUrl');
  const url = server.replace(/\/postgres$/, `/${database}`);
  let dataSource: DataSource;

  beforeEach(async () => {
    await runOnServer(server, `CREATE DATABASE ${database}`);
    dataSource = await createDataSource({ url, poolSize: 4 }).initialize();
  });

  afterEach(async () => {
    await dataSource.destroy();
    await runOnServer(server, `DROP DATABASE ${database} WITH (FORCE)`);
  });

  it('run, can all be undone, and run again', async () => {
    await migrate(dataSource);
    const tables = await tablesOf(dataSource);
    expect(tables).toContain('users');
    for (const _ of dataSource.migrations) await dataSource.undoLastMigration();
    expect(await tablesOf(dataSource)).toEqual(['migrations']);
    await migrate(dataSource);
    expect(await tablesOf(dataSource)).toEqual(tables);
  });

  it('run once when several processes start at the same time', async () => {
    const others = await Promise.all([1, 2].map(() => createDataSource({ url, poolSize: 2 }).initialize()));
    const ran = await Promise.all([dataSource, ...others].map(migrate));
    expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
    expect(ran.flat()).toHaveLength(dataSource.migrations.length);
    await Promise.all(others.map((other) => other.destroy()));
  });
});

describe('the entities', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase(inject('postgresUrl'));
    dataSource = await createDataSource({ url: database.url }).initialize();
  });

  afterEach(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('match what the migrations created, column by column', async () => {
    const difference = await dataSource.driver.createSchemaBuilder().log();
    expect(difference.upQueries.map(({ query }) => query)).toEqual([]);
  });
});
