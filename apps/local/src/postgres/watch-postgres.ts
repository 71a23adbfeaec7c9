import type { PostgresServer } from './postgres-server.ts';

const intervalMs = 3000;

/** Restarts Postgres if it was killed. @returns what stops watching */
export function watchPostgres(server: PostgresServer): () => void {
  let isBusy = false;
  const timer = setInterval(() => {
    if (isBusy) return;
    isBusy = true;
    void restartIfStopped(server).finally(() => {
      isBusy = false;
    });
  }, intervalMs);
  return () => clearInterval(timer);
}

async function restartIfStopped(server: PostgresServer): Promise<void> {
  try {
    if (await server.isRunning()) return;
    console.log('  ! postgres stopped unexpectedly and is restarting.');
    await server.start();
  } catch (error) {
    console.error(`  ! ${(error as Error).message}`);
  }
}
