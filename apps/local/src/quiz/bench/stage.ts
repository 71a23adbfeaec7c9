import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { demoPassword, prepareDatabase } from '@math-app/database';
import { findFreePort, hashPassword, migrateQueues } from '@math-app/server';
import { startRedis } from '@math-app/server/testing';
import type { Ending } from '../../ending.ts';
import { startMailCatcher } from '../../mail/start-mail-catcher.ts';
import { choosePlace } from '../../postgres/place.ts';
import { PostgresServer } from '../../postgres/postgres-server.ts';
import { ChildProgram } from '../../processes/child-program.ts';
import { projectRoot } from '../../settings.ts';
import { waitUntilReady } from '../../wait-until-ready.ts';

export interface Stage {
  apiUrl: string;
  queue: string;
  programs: Record<'api' | 'worker', ChildProgram>;
}

/** The app as it runs in production, but for limits of attempts: Postgres that syncs, Redis where there is one. */
export async function openStage(folder: string, ending: Ending): Promise<Stage> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const postgres = new PostgresServer(await choosePlace(join(folder, 'postgres')));
  await postgres.start();
  ending.add(() => postgres.stop());
  const redis = await startRedis();
  if (redis) ending.add(() => redis.stop());

  const apiPort = await findFreePort();
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
      logsDir: join(folder, 'logs'),
      nodeFlags: ['--import', new URL('tell-vitals.js', import.meta.url).href],
    });
    program.start();
    ending.add(() => program.stop());
    return program;
  };
  const programs = { api: start('api'), worker: start('worker') };
  await waitUntilReady(apiPort);
  return { apiUrl: `http://127.0.0.1:${apiPort}`, queue: redis ? 'Redis' : 'Postgres', programs };
}
