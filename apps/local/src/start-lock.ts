import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOfPath, StartError } from './settings.ts';

/**
 * Prevents two starts from using the same data. The lock is an open socket: the system releases it however the process
 * ends, so a crash leaves nothing to clean up.
 *
 * @throws StartError if the app already runs
 */
export async function lockStart(dataDir: string): Promise<void> {
  const name = `math-app-${idOfPath(dataDir)}`;
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  if (await isAnswering(address)) {
    throw new StartError('Math App is already running from this folder. Use that one, or stop it first.');
  }
  if (process.platform !== 'win32') await rm(address, { force: true });
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(address, resolve);
  });
  server.unref();
  // The socket is the only thing that a start leaves outside its folder.
  if (process.platform !== 'win32') process.once('exit', () => rmSync(address, { force: true }));
}

function isAnswering(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
