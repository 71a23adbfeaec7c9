import { join } from 'node:path';
import { startGateway } from './gateway.ts';
import { runProgram } from './run-program.ts';
import { projectRoot } from './settings.ts';
import type { Shutdown } from './shutdown.ts';
import { start } from './start.ts';

// `npm start`: the built app, as it would run on a server.
await runProgram((shutdown: Shutdown) =>
  start({
    // The environment is read only in the first file of a program, which lint enforces.
    variables: process.env,
    shutdown,
    web: 'client and docs',
    serveWeb: async ({ webPort, apiPort }) => {
      const server = await startGateway({
        port: webPort,
        apiPort,
        webFolder: join(projectRoot, 'apps/web/dist'),
        docsFolder: join(projectRoot, 'apps/docs/dist'),
      });
      return () => server.close();
    },
  }),
);
