import { join } from 'node:path';
import { findFreePort, readEnv } from '@math-app/server';
import type { Ending, Step } from './ending.ts';
import { startMailCatcher } from './mail/start-mail-catcher.ts';
import { refusePortInUse } from './ports.ts';
import { startPostgres } from './postgres/start-postgres.ts';
import { watchPostgres } from './postgres/watch-postgres.ts';
import { migrateDatabase } from './app-database.ts';
import { ChildProgram } from './processes/child-program.ts';
import { report } from './report.ts';
import { projectRoot, readSettings } from './settings.ts';
import { lockStart } from './start-lock.ts';
import { waitUntilReady } from './wait-until-ready.ts';
import { printWelcome } from './welcome.ts';

type Variables = Record<string, string | undefined>;

export interface StartOptions {
  variables: Variables;
  ending: Ending;
  /** Puts the client on the web port, with /api behind it. `dev` has its own way: hot reload. */
  serveWeb: (ports: { webPort: number; apiPort: number }, programs: ChildProgram[]) => Promise<Step>;
  /** What is on the web port, in a few words. */
  web: string;
  nodeFlags?: (name: string) => string[];
}

/**
 * Brings the whole app up on this machine, one line for each part.
 *
 * @throws StartRefusal or InvalidEnv, which say what a person can do
 */
export async function start({ variables, ending, serveWeb, web, nodeFlags }: StartOptions): Promise<void> {
  const { webPort, mailWebPort, dataDir } = readSettings(variables);
  await lockStart(dataDir);
  await refusePortInUse(webPort, 'WEB_PORT');
  if (!variables['SMTP_URL']) await refusePortInUse(mailWebPort, 'MAIL_WEB_PORT');

  const apiPort = await findFreePort();
  const variablesOfChildren = {
    DEMO_DATA: 'true',
    PUBLIC_URL: `http://localhost:${webPort}`,
    MEDIA_DIR: join(dataDir, 'media'),
    ...variables,
    DATABASE_URL: variables['DATABASE_URL'] || (await startOwnPostgres(dataDir, ending)),
    SMTP_URL: variables['SMTP_URL'] || (await startMailCatcher(mailWebPort)),
    API_PORT: String(apiPort),
  };
  const env = readEnv(variablesOfChildren);
  await report('database', () => migrateDatabase(env), String);

  const programs = ['api', 'worker'].map(
    (name) =>
      new ChildProgram({
        name,
        file: join(projectRoot, 'apps', name, 'dist/main.js'),
        env: variablesOfChildren,
        logsDir: join(dataDir, 'logs'),
        nodeFlags: nodeFlags?.(name),
      }),
  );
  await report(
    'api',
    async () => {
      ending.add(() => Promise.all(programs.map((program) => program.stop())));
      for (const program of programs) program.start();
      await waitUntilReady(apiPort);
    },
    () =>
      `and worker, with the queue on ${env.REDIS_URL ? `Redis, ${new URL(env.REDIS_URL).host}` : 'Postgres'}`,
  );
  await report(
    'web',
    async () => ending.add(await serveWeb({ webPort, apiPort }, programs)),
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

async function startOwnPostgres(dataDir: string, ending: Ending): Promise<string> {
  const { server, url } = await startPostgres(dataDir);
  ending.add(() => server.stop());
  ending.add(watchPostgres(server));
  return url;
}
