import { utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Its age tells a container's health check whether the worker beside it is alive. */
export const heartbeatFile = join(tmpdir(), 'math-app-worker-heartbeat');

export async function touchHeartbeatFile(): Promise<void> {
  const now = new Date();
  await utimes(heartbeatFile, now, now).catch(() => writeFile(heartbeatFile, ''));
}
