import type { PostgresServer } from './postgres-server.ts';

const everyMs = 3000;

/** Starts Postgres again where something killed it. @returns what ends the watch */
export function watchPostgres(server: PostgresServer): () => void {
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    void restartIfEnded(server).finally(() => {
      isBusy = false;
    });
  }, everyMs);
  return () => clearInterval(timer);
}

async function restartIfEnded(server: PostgresServer): Promise<void> {
  try {
    if (await server.isRunning()) return;
    console.log('  ! postgres ended and starts again.');
    await server.start();
  } catch (error) {
    console.error(`  ! ${(error as Error).message}`);
  }
}
