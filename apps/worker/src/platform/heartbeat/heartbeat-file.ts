import { utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The container's health check reads the age of this file. */
export const heartbeatFile = join(tmpdir(), 'math-app-worker-heartbeat');

export async function touchHeartbeatFile(): Promise<void> {
  const now = new Date();
  await utimes(heartbeatFile, now, now).catch(() => writeFile(heartbeatFile, ''));
}
