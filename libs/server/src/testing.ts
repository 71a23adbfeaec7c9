import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from './free-port.ts';

export interface RunningRedis {
  url: string;
  stop(): Promise<void>;
}

/** A Redis of one's own that keeps nothing, or null where redis-server is not installed. */
export async function startRedis(): Promise<RunningRedis | null> {
  const port = await findFreePort();
  const flags = [
    '--port',
    String(port),
    '--bind',
    '127.0.0.1',
    '--save',
    '',
    '--maxmemory-policy',
    'noeviction',
  ];
  const server = spawn('redis-server', flags, { stdio: ['ignore', 'pipe', 'ignore'] });
  const isUp = await Promise.race([hasSaid(server, 'Ready to accept connections'), hasFailed(server)]);
  if (!isUp) return null;
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGKILL');
      await sleep(0);
    },
  };
}

function hasSaid(server: ChildProcess, words: string): Promise<boolean> {
  return new Promise((resolve) => {
    server.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes(words)) resolve(true);
    });
  });
}

function hasFailed(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.once('exit', () => resolve(false));
  });
}
