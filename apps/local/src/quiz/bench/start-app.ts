import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { demoPassword, prepareDatabase } from '@math-app/database';
import { findFreePort, hashPassword, migrateQueues } from '@math-app/server';
import { startRedis } from '@math-app/server/testing';
import { startMailCatcher } from '../../mail/start-mail-catcher.ts';
import { choosePlace } from '../../postgres/place.ts';
import { PostgresServer } from '../../postgres/postgres-server.ts';
import { ChildProgram } from '../../processes/child-program.ts';
import { projectRoot } from '../../settings.ts';
import type { Shutdown } from '../../shutdown.ts';
import { waitUntilReady } from '../../wait-until-ready.ts';
export interface BenchApp {
  apiUrl: string;
  queue: string;
  programs: Record<'api' | 'worker', ChildProgram>;
}

/** Starts the app as in production, except for rate limits: Postgres syncs to disk, and Redis is used if installed. */
export async function startApp(folder: string, shutdown: Shutdown): Promise<BenchApp> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const postgres = new PostgresServer(await choosePlace(join(folder, 'postgres')));
  await postgres.start();
  shutdown.add(() => postgres.stop());
  const redis = await startRedis();
  if (redis) shutdown.add(() => redis.stop());

  const apiPort = await findFreePort();
  const logsDir = join(folder, 'logs');
  const env = {
    ...process.env,
    DATABASE_URL: postgres.url(),
    REDIS_URL: redis?.url,
    SMTP_URL: await startMailCatcher(await findFreePort()),
    API_PORT: String(apiPort),
    RATE_LIMIT_FACTOR: '1000000',
    LOG_LEVEL: 'error',
    MEDIA_DIR: join(folder, 'media'),
  };
  await prepareDatabase({ url: env.DATABASE_URL, demoPasswordHash: await hashPassword(demoPassword) });
  await migrateQueues({ DATABASE_URL: env.DATABASE_URL, REDIS_URL: env.REDIS_URL });

  const start = (name: string) => {
    const program = new ChildProgram({
      name,
      file: join(projectRoot, 'apps', name, 'dist/main.js'),
      env,
      logsDir,
      nodeFlags: ['--import', new URL('report-vitals.js', import.meta.url).href],
    });
    program.start();
    shutdown.add(() => program.stop());
    return program;
  };
  const programs = { api: start('api'), worker: start('worker') };
  await waitUntilReady(apiPort, logsDir);
  return { apiUrl: `http://127.0.0.1:${apiPort}`, queue: redis ? 'Redis' : 'Postgres', programs };
}
