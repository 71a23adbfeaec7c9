import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { idOfPath, StartRefusal } from './settings.ts';

/**
 * Keeps a second start on the same data away from the first one's database. The system gives the lock up however the
 * process ends, so nothing has to be cleaned after a crash.
 *
 * @throws StartRefusal
 */
export async function lockStart(dataDir: string): Promise<void> {
  const name = `math-app-${idOfPath(dataDir)}`;
  const address = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
  if (await isAnswering(address)) {
    throw new StartRefusal('Math App runs from this folder already. Use that one, or end it first.');
  }
  if (process.platform !== 'win32') await rm(address, { force: true });
  const server = createServer((socket) => socket.end());
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(address, resolve);
  });
  server.unref();
  // Nothing else of a start stays outside of its folder.
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
