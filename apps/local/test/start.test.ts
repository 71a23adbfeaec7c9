import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@math-app/server';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '../../..');
const isRoot = process.getuid?.() === 0;
const nobody = 65534;

beforeAll(() => {
  const nx = join(repository, 'node_modules/nx/dist/bin/nx.js');
  execFileSync(process.execPath, [nx, 'run-many', '-t', 'build', '-p', 'api,worker,local'], {
    cwd: repository,
  });
}, 120_000);

interface RunningStart {
  process: ChildProcess;
  output: () => string;
}

/** A copy of the repository that shares the build output but has its own `.data`. */
class Clone {
  readonly closed = mkdtempSync(join(tmpdir(), 'start-'));
  readonly folder = join(this.closed, 'clone');
  readonly ports: Record<string, string> = {};
  private readonly starts: RunningStart[] = [];

  async prepare(): Promise<this> {
    mkdirSync(join(this.folder, 'apps'), { recursive: true });
    chmodSync(this.closed, 0o755);
    for (const app of ['api', 'worker', 'local']) {
      mkdirSync(join(this.folder, 'apps', app));
      symlinkSync(join(repository, 'apps', app, 'dist'), join(this.folder, 'apps', app, 'dist'));
    }
    for (const app of ['web', 'docs']) {
      mkdirSync(join(this.folder, 'apps', app, 'dist'), { recursive: true });
      writeFileSync(join(this.folder, 'apps', app, 'dist/index.html'), `<title>${app}</title>`);
    }
    this.ports['WEB_PORT'] = String(await findFreePort());
    this.ports['MAIL_WEB_PORT'] = String(await findFreePort());
    return this;
  }

  get url(): string {
    return `http://127.0.0.1:${this.ports['WEB_PORT']}`;
  }

  start({
    asNobody = false,
    env = {},
  }: { asNobody?: boolean; env?: Record<string, string> } = {}): RunningStart {
    const child = spawn(process.execPath, [join(this.folder, 'apps/local/dist/main.js')], {
      cwd: this.folder,
      env: { PATH: process.env['PATH'], ...this.ports, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(asNobody && { uid: nobody, gid: nobody }),
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    const start = { process: child, output: () => output };
    this.starts.push(start);
    return start;
  }

  async startAndWait(options: Parameters<Clone['start']>[0] = {}): Promise<RunningStart> {
    const start = this.start(options);
    while (!start.output().includes('Press Ctrl-C to stop')) {
      if (hasEnded(start)) throw new Error(`The start exited:\n${start.output()}`);
      await sleep(50);
    }
    return start;
  }

  /** The running programs of this clone, including the embedded Postgres. */
  processes(): string[] {
    return readdirSync('/proc')
      .filter((entry) => /^\d+$/.test(entry))
      .map((pid) => {
        try {
          return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        } catch {
          return '';
        }
      })
      .filter((command) => command.includes(this.folder));
  }

  async remove(): Promise<void> {
    for (const start of this.starts) await end(start, 'SIGTERM');
    chmodSync(this.closed, 0o755);
    rmSync(this.closed, { recursive: true, force: true });
  }
}

const hasEnded = ({ process: child }: RunningStart) => child.exitCode !== null || child.signalCode !== null;

async function end(start: RunningStart, signal: NodeJS.Signals): Promise<void> {
  start.process.kill(signal);
  while (!hasEnded(start)) await sleep(20);
}

const isUp = async (url: string) =>
  (await fetch(`${url}/api/health/ready`).catch(() => null))?.status === 200;

const register = (url: string) =>
  fetch(`${url}/api/auth/register`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      name: 'Ada',
      email: 'kept@example.com',
      password: 'correct horse',
      country: 'GB',
      acceptTerms: true,
    }),
  });

describe.skipIf(process.platform !== 'linux')('npm start', () => {
  let clone: Clone;

  beforeEach(async () => {
    clone = await new Clone().prepare();
  });

  afterEach(() => clone.remove());

  it('starts everything with a line for each part, and SIGTERM stops all of it', async () => {
    const start = await clone.startAndWait();
    for (const part of ['postgres', 'mail', 'database', 'api', 'web'])
      expect(start.output()).toContain(`✓ ${part}`);
    expect(start.output()).toContain(`http://localhost:${clone.ports['WEB_PORT']}`);
    expect(start.output()).toContain('student@example.com or staff@example.com, password math-app-demo');
    expect(await isUp(clone.url)).toBe(true);
    expect(clone.processes().length).toBeGreaterThanOrEqual(4);
    await end(start, 'SIGTERM');
    expect(start.process.exitCode).toBe(0);
    expect(clone.processes()).toEqual([]);
  });

  it('keeps the data across restarts', async () => {
    const first = await clone.startAndWait();
    expect(first.output()).toContain('loaded demo data');
    expect((await register(clone.url)).status).toBe(201);
    await end(first, 'SIGINT');
    const second = await clone.startAndWait();
    expect(second.output()).toContain('up to date');
    expect((await register(clone.url)).status).toBe(409);
  });

  it('recovers after SIGKILL: no process stays behind, and no data is lost', async () => {
    const first = await clone.startAndWait();
    await end(first, 'SIGKILL');
    while (clone.processes().some((command) => command.includes('dist/main.js'))) await sleep(50);
    await clone.startAndWait();
    expect(await isUp(clone.url)).toBe(true);
  });

  it.each(['api', 'worker'])('restarts %s if it is killed', async (name) => {
    const start = await clone.startAndWait();
    execFileSync('pkill', ['-KILL', '-f', join(clone.folder, 'apps', name)]);
    while (!start.output().includes(`${name} stopped (SIGKILL) and is restarting`)) await sleep(50);
    while (!(await isUp(clone.url))) await sleep(100);
    await end(start, 'SIGTERM');
    expect(clone.processes()).toEqual([]);
  });

  it('restarts Postgres if it is killed', async () => {
    const start = await clone.startAndWait();
    const [pid] = readFileSync(join(clone.folder, '.data/postgres/data/postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
    while (!start.output().includes('postgres stopped unexpectedly and is restarting')) await sleep(50);
    while (!(await isUp(clone.url))) await sleep(100);
    expect(hasEnded(start)).toBe(false);
  });

  it('refuses to start twice from the same folder', async () => {
    await clone.startAndWait();
    const second = clone.start({ env: { WEB_PORT: String(await findFreePort()) } });
    while (!hasEnded(second)) await sleep(20);
    expect(second.process.exitCode).toBe(1);
    expect(second.output()).toContain('is already running from this folder');
    expect(await isUp(clone.url)).toBe(true);
  });

  it.each(['WEB_PORT', 'MAIL_WEB_PORT'])('says in one line what to do if %s is in use', async (variable) => {
    const other = createServer();
    await new Promise<void>((listening) => other.listen(Number(clone.ports[variable]), listening));
    const start = clone.start();
    while (!hasEnded(start)) await sleep(20);
    other.close();
    expect(start.process.exitCode).toBe(1);
    expect(start.output().trim()).toMatch(new RegExp(`^✗ Port \\d+ is in use .*${variable}=\\d+ npm start$`));
    expect(clone.processes()).toEqual([]);
  });

  it.each([
    ['WEB_PORT', 'http', 'WEB_PORT must be a port'],
    ['REDIS_URL', 'localhost', 'REDIS_URL is invalid'],
  ])('says what is wrong with %s=%s', async (variable, value, message) => {
    const start = clone.start({ env: { [variable]: value } });
    while (!hasEnded(start)) await sleep(20);
    expect(start.process.exitCode).toBe(1);
    expect(start.output()).toContain(message);
    expect(clone.processes()).toEqual([]);
  });

  it.runIf(isRoot)(
    'works as root if other users cannot enter a parent folder, and says where the data is',
    async () => {
      chmodSync(clone.closed, 0o700);
      const start = await clone.startAndWait();
      const home = /data in (\/var\/tmp\/math-app-\w+)/.exec(start.output())?.[1] ?? '';
      expect(existsSync(join(home, 'data/PG_VERSION'))).toBe(true);
      expect(await isUp(clone.url)).toBe(true);
      await end(start, 'SIGTERM');
      rmSync(home, { recursive: true });
    },
  );

  it.runIf(isRoot)(
    'works as an unprivileged user, even if other users cannot enter a parent folder',
    async () => {
      for (const path of [clone.closed, clone.folder]) chownSync(path, nobody, nobody);
      chmodSync(clone.closed, 0o700);
      const start = await clone.startAndWait({ asNobody: true });
      expect(start.output()).toContain(join(clone.folder, '.data/postgres'));
      expect(await isUp(clone.url)).toBe(true);
    },
  );
});
