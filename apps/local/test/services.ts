import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareDatabase } from '@math-app/database';
import { runOnServer, templateName } from '@math-app/database/testing';
import { migrateQueues } from '@math-app/server';
import { startRedis } from '@math-app/server/testing';
import type { TestProject } from 'vitest/node';
import { choosePlace } from '../src/postgres/place.ts';
import { PostgresServer } from '../src/postgres/postgres-server.ts';

/** The projects whose tests use Postgres or Redis. */
const users = new Set(['api', 'database', 'worker']);

/** Fast but unsafe: the databases are deleted after the run anyway. */
const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=300'];

/** Starts Postgres and Redis once for all projects that use them, and stops them after the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (!project.vitest.projects.some(({ name }) => users.has(name))) return async () => undefined;
  const home = await mkdtemp(join(tmpdir(), 'math-app-test-'));
  const server = new PostgresServer(await choosePlace(home), { settings });
  await server.start();
  const redis = await startRedis();
  if (!redis)
    console.warn(
      '\n  redis-server is not installed: tests that need Redis are skipped, the others use Postgres.\n',
    );

  await runOnServer(server.url(), `CREATE DATABASE ${templateName}`);
  const url = server.url(templateName);
  await prepareDatabase({ url });
  await migrateQueues({ DATABASE_URL: url, REDIS_URL: undefined });

  project.provide('postgresUrl', server.url());
  project.provide('redisUrl', redis?.url ?? null);
  return async () => {
    await redis?.stop();
    await server.stop();
    await rm(home, { recursive: true, force: true });
  };
}
