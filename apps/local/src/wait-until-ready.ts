import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefusal } from './settings.ts';

const patienceMs = 60_000;

/**
 * Waits until the API says that all parts are up.
 *
 * @throws StartRefusal which names the parts that are not
 */
export async function waitUntilReady(apiPort: number): Promise<void> {
  let last = 'The API does not answer.';
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(100)) {
    try {
      const response = await fetch(`http://127.0.0.1:${apiPort}/api/health/ready`);
      if (response.ok) return;
      last = await response.text();
    } catch {
      // It is still starting.
    }
  }
  throw new StartRefusal(`The app does not get ready. See the logs in its data folder. ${last}`);
}
