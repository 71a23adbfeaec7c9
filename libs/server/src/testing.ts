import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from './free-port.ts';

export * from './free-port.ts';

export interface RunningRedis {
  url: string;
  stop(): Promise<void>;
}

/** Starts a Redis server that stores nothing on disk. @returns null if redis-server isn't installed */
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
  const isUp = await Promise.race([hasPrinted(server, 'Ready to accept connections'), hasFailed(server)]);
  if (!isUp) return null;
  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      server.kill('SIGKILL');
      await sleep(0);
    },
  };
}

export interface RunningS3 {
  url: string;
  /** Creates an empty bucket. */
  createBucket(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** Starts an S3-compatible server that stores nothing on disk. @returns null if Debian's python3-moto isn't installed */
export async function startS3(): Promise<RunningS3 | null> {
  const port = await findFreePort();
  const flags = ['--host', '127.0.0.1', '--port', String(port)];
  // The absolute path, because another Python on the machine wouldn't find Debian's packages.
  const server = spawn('/usr/bin/moto_server', flags, { stdio: ['ignore', 'pipe', 'pipe'] });
  const isUp = await Promise.race([hasPrinted(server, 'Running on'), hasFailed(server)]);
  if (!isUp) return null;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    async createBucket(name) {
      const { status } = await fetch(`${url}/${name}`, { method: 'PUT' });
      if (status !== 200) throw new Error(`Can't create the bucket ${name}: ${status}`);
    },
    async stop() {
      server.kill('SIGKILL');
      await sleep(0);
    },
  };
}

function hasPrinted(server: ChildProcess, words: string): Promise<boolean> {
  return new Promise((resolve) => {
    const listen = (chunk: Buffer) => {
      if (chunk.toString().includes(words)) resolve(true);
    };
    server.stdout?.on('data', listen);
    server.stderr?.on('data', listen);
  });
}

function hasFailed(server: ChildProcess): Promise<boolean> {
  return new Promise((resolve) => {
    server.once('error', () => resolve(false));
    server.once('exit', () => resolve(false));
  });
}
