import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type RolldownOptions, watch } from 'rolldown';
import { createServer } from 'vite';
import type { Ending } from './ending.ts';
import type { ChildProgram } from './processes/child-program.ts';
import { runOrRefuse } from './run-or-refuse.ts';
import { projectRoot } from './settings.ts';
import { start } from './start.ts';

const debugPorts: Record<string, number> = { api: 9229, worker: 9230 };

// `npm run dev`: the same app, but a saved file is seen at once. Api and worker can be debugged at their ports.
await runOrRefuse((ending: Ending) =>
  start({
    variables: process.env,
    ending,
    web: 'client with hot reload; the docs are at npm run dev -w apps/docs',
    nodeFlags: (name) => [`--inspect=127.0.0.1:${debugPorts[name]}`],
    serveWeb: async ({ webPort, apiPort }, programs) => {
      const closeWatchers = await Promise.all(
        programs.map(async (program) => rebuildOnChange(program, await loadBundle(program.name))),
      );
      const closeVite = await serveClient(webPort, apiPort);
      return () => Promise.all([...closeWatchers, closeVite].map((close) => close()));
    },
  }),
);

/** Imports the app's build configuration at run time, so that it isn't part of this program's bundle. */
async function loadBundle(app: string): Promise<RolldownOptions> {
  const { href } = pathToFileURL(join(projectRoot, 'apps', app, 'rolldown.config.ts'));
  return ((await import(href)) as { default: RolldownOptions }).default;
}

/** Builds a server again whenever a file of it or of a library changes, and starts it anew. */
function rebuildOnChange(program: ChildProgram, bundle: RolldownOptions): () => Promise<void> {
  const watcher = watch(bundle);
  let isFirst = true;
  watcher.on('event', async (event) => {
    if (event.code === 'ERROR') console.error(`  ! ${program.name} does not build: ${event.error.message}`);
    if (event.code !== 'BUNDLE_END') return;
    await event.result.close();
    if (!isFirst) {
      await program.restart();
      console.log(`  ↻ ${program.name} starts again, built in ${event.duration} ms`);
    }
    isFirst = false;
  });
  return () => watcher.close();
}

async function serveClient(webPort: number, apiPort: number): Promise<() => Promise<void>> {
  const vite = await createServer({
    root: join(projectRoot, 'apps/web'),
    logLevel: 'warn',
    server: {
      port: webPort,
      strictPort: true,
      proxy: { '^/(api|admin/queues|media)(/|$)': { target: `http://127.0.0.1:${apiPort}`, xfwd: true } },
    },
  });
  await vite.listen();
  return () => vite.close();
}
