import { join } from 'node:path';
import { findFreePort, readEnv } from '@math-app/server';
import { migrateDatabase } from './app-database.ts';
import { startMailCatcher } from './mail/start-mail-catcher.ts';
import { assertPortIsFree } from './ports.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { watchPostgres } from './postgres/watch-postgres.ts';
import { printWelcome } from './print-welcome.ts';
import { ChildProgram } from './processes/child-program.ts';
import { report } from './report.ts';
import { projectRoot, readSettings } from './settings.ts';
import type { Shutdown, Step } from './shutdown.ts';
import { lockStart } from './start-lock.ts';
import { waitUntilReady } from './wait-until-ready.ts';

type Variables = Record<string, string | undefined>;

export interface StartOptions {
  variables: Variables;
  shutdown: Shutdown;
  /** Serves the client on the web port, with /api behind it. @returns what stops it */
  serveWeb: (ports: { webPort: number; apiPort: number }, programs: ChildProgram[]) => Promise<Step>;
  /** What the web port serves, in a few words. */
  web: string;
  nodeFlags?: (name: string) => string[];
}

/**
 * Starts the whole app on this machine and prints a line for each part.
 *
 * @throws StartError or InvalidEnv, whose messages say what to do
 */
export async function start({ variables, shutdown, serveWeb, web, nodeFlags }: StartOptions): Promise<void> {
  const { webPort, mailWebPort, dataDir } = readSettings(variables);
  const logsDir = join(dataDir, 'logs');
  await lockStart(dataDir);
  await assertPortIsFree(webPort, 'WEB_PORT');
  if (!variables['SMTP_URL']) await assertPortIsFree(mailWebPort, 'MAIL_WEB_PORT');

  const apiPort = await findFreePort();
  const childVariables = {
    DEMO_DATA: 'true',
    PUBLIC_URL: `http://localhost:${webPort}`,
    MEDIA_DIR: join(dataDir, 'media'),
    ...variables,
    DATABASE_URL: variables['DATABASE_URL'] || (await startEmbeddedPostgres(dataDir, shutdown)),
    SMTP_URL: variables['SMTP_URL'] || (await startMailCatcher(mailWebPort)),
    API_PORT: String(apiPort),
  };
  const env = readEnv(childVariables);
  await report('database', () => migrateDatabase(env), String);

  const programs = ['api', 'worker'].map(
    (name) =>
      new ChildProgram({
        name,
        file: join(projectRoot, 'apps', name, 'dist/main.js'),
        env: childVariables,
        logsDir,
        nodeFlags: nodeFlags?.(name),
      }),
  );
  await report(
    'api',
    async () => {
      shutdown.add(() => Promise.all(programs.map((program) => program.stop())));
      for (const program of programs) program.start();
      await waitUntilReady(apiPort, logsDir);
    },
    () =>
      `with the worker, queue on ${env.REDIS_URL ? `Redis at ${new URL(env.REDIS_URL).host}` : 'Postgres'}`,
  );
  await report(
    'web',
    async () => shutdown.add(await serveWeb({ webPort, apiPort }, programs)),
    () => web,
  );
  printWelcome({
    webPort,
    mailWebPort,
    dataDir,
    hasDemoData: env.DEMO_DATA,
    isMailCaught: !variables['SMTP_URL'],
  });
}

async function startEmbeddedPostgres(dataDir: string, shutdown: Shutdown): Promise<string> {
  const { server, url } = await startPostgres(dataDir);
  shutdown.add(() => server.stop());
  shutdown.add(watchPostgres(server));
  return url;
}
