import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from './free-port.ts';

export * from './free-port.ts';

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

export interface RunningS3 {
  url: string;
  /** Makes an empty bucket. */
  createBucket(name: string): Promise<void>;
  stop(): Promise<void>;
}

/** A server that speaks S3 and keeps nothing, or null where Debian's python3-moto is not installed. */
export async function startS3(): Promise<RunningS3 | null> {
  const port = await findFreePort();
  const flags = ['--host', '127.0.0.1', '--port', String(port)];
  // By its path: another Python of the machine does not know Debian's packages.
  const server = spawn('/usr/bin/moto_server', flags, { stdio: ['ignore', 'pipe', 'pipe'] });
  const isUp = await Promise.race([hasSaid(server, 'Running on'), hasFailed(server)]);
  if (!isUp) return null;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    async createBucket(name) {
      const { status } = await fetch(`${url}/${name}`, { method: 'PUT' });
      if (status !== 200) throw new Error(`The bucket ${name} cannot be made: ${status}`);
    },
    async stop() {
      server.kill('SIGKILL');
      await sleep(0);
    },
  };
}

function hasSaid(server: ChildProcess, words: string): Promise<boolean> {
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
