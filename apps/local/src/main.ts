import { join } from 'node:path';
import { Ending } from './ending.ts';
import { startGateway } from './gateway.ts';
import { runOrRefuse } from './run-or-refuse.ts';
import { projectRoot } from './settings.ts';
import { start } from './start.ts';

// `npm start`: the built app, as it would run on a server.
await runOrRefuse((ending: Ending) =>
  start({
    // The one place that reads the environment; lint bans it elsewhere.
    variables: process.env,
    ending,
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
