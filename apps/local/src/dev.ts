import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type RolldownOptions, watch } from 'rolldown';
import { createServer } from 'vite';
import type { ChildProgram } from './processes/child-program.ts';
import { runProgram } from './run-program.ts';
import { projectRoot } from './settings.ts';
import type { Shutdown } from './shutdown.ts';
import { start } from './start.ts';

const debugPorts: Record<string, number> = { api: 9229, worker: 9230 };

// `npm run dev`: the same app, but changes take effect when you save a file, and api and worker accept a debugger.
await runProgram((shutdown: Shutdown) =>
  start({
    variables: process.env,
    shutdown,
    web: 'client with hot reload (for the docs, run: npm run dev -w apps/docs)',
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

/** Rebuilds and restarts a server whenever one of its files or of its libraries changes. */
function rebuildOnChange(program: ChildProgram, bundle: RolldownOptions): () => Promise<void> {
  const watcher = watch(bundle);
  let isFirst = true;
  watcher.on('event', async (event) => {
    if (event.code === 'ERROR') console.error(`  ! ${program.name} failed to build: ${event.error.message}`);
    if (event.code !== 'BUNDLE_END') return;
    await event.result.close();
    if (!isFirst) {
      await program.restart();
      console.log(`  ↻ ${program.name} rebuilt in ${event.duration} ms and restarted`);
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
