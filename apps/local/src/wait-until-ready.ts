import { setTimeout as sleep } from 'node:timers/promises';
import { StartError } from './settings.ts';

const timeoutMs = 60_000;

/**
 * Waits until the API reports that everything is up.
 *
 * @throws StartError with the last health report
 */
export async function waitUntilReady(apiPort: number, logsDir: string): Promise<void> {
  let last = 'The API does not answer.';
  for (const deadline = Date.now() + timeoutMs; Date.now() < deadline; await sleep(100)) {
    try {
      const response = await fetch(`http://127.0.0.1:${apiPort}/api/health/ready`);
      if (response.ok) return;
      last = await response.text();
    } catch {
      // It is still starting.
    }
  }
  throw new StartError(
    `The app failed to start within ${timeoutMs / 1000} seconds. See the logs in ${logsDir}. ${last}`,
  );
}
