import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { findFreePort } from '@math-app/server';
import { StartError } from '../settings.ts';
import type { PostgresPlace } from './place.ts';

const run = promisify(execFile);

const user = 'math_app';

export interface ServerOptions {
  /** Extra settings for postgres, as `name=value`. */
  settings?: string[];
}

/** A PostgreSQL server on a free port, reachable only from this machine. */
export class PostgresServer {
  private readonly data: string;
  private readonly log: string;
  private port = 0;

  constructor(
    private readonly place: PostgresPlace,
    private readonly options: ServerOptions = {},
  ) {
    this.data = join(place.home, 'data');
    this.log = join(place.home, 'server.log');
  }

  get isNew(): boolean {
    return !existsSync(join(this.data, 'PG_VERSION'));
  }

  url(database = 'postgres', port = this.port): string {
    return `postgres://${user}:${this.password()}@127.0.0.1:${port}/${database}`;
  }

  /**
   * Starts the server. If one is still running after a start that was killed, uses that one.
   *
   * @returns the version of PostgreSQL
   * @throws StartError with the last lines of the log
   */
  async start(): Promise<string> {
    if (this.isNew) await this.initialize();
    const running = await this.findRunning();
    if (running) return running;
    // A restart keeps the port, because api and worker are connected to it.
    this.port ||= await findFreePort();
    const settings = [
      'listen_addresses=127.0.0.1',
      'unix_socket_directories=',
      ...(this.options.settings ?? []),
    ];
    const flags = [`-p ${this.port}`, ...settings.map((setting) => `-c ${setting}`)].join(' ');
    try {
      await this.control('start', '--wait', '--timeout=30', `--log=${this.log}`, `--options=${flags}`);
    } catch {
      throw new StartError(
        `PostgreSQL failed to start. Its log, ${this.log}, ends with:\n${this.lastLogLines()}`,
      );
    }
    const version = await this.askVersion();
    if (!version)
      throw new StartError(`PostgreSQL is running but rejects connections. See its log: ${this.log}`);
    return version;
  }

  async isRunning(): Promise<boolean> {
    return (await this.askVersion()) !== null;
  }

  async stop(): Promise<void> {
    // `fast` rolls open transactions back instead of waiting for them.
    await this.control('stop', '--wait', '--mode=fast').catch(() => undefined);
  }

  private async initialize(): Promise<void> {
    const { binaries, home, runAs } = this.place;
    // initdb rejects the incomplete folder that a killed start leaves behind.
    rmSync(this.data, { recursive: true, force: true });
    const passwordFile = join(home, 'password');
    writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
    if (runAs) chownSync(passwordFile, runAs.uid, runAs.gid);
    await run(
      binaries.initdb,
      [
        `--pgdata=${this.data}`,
        `--username=${user}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { ...runAs, cwd: home },
    );
  }

  /** Finds a server that uses our folder and accepts our password. A pid file alone can be left over from a reboot. */
  private async findRunning(): Promise<string | null> {
    const pidFile = join(this.data, 'postmaster.pid');
    if (!existsSync(pidFile)) return null;
    const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n');
    const version = await this.askVersion(Number(port));
    if (version) this.port = Number(port);
    // A killed server leaves the file. If its pid now belongs to another program, a new server wouldn't start.
    if (!version && !isPostgres(Number(pid))) rmSync(pidFile, { force: true });
    return version;
  }

  private async askVersion(port = this.port): Promise<string | null> {
    const client = new pg.Client({
      connectionString: this.url('postgres', port),
      connectionTimeoutMillis: 3000,
    });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ folder: string; version: string }>(
        `SELECT current_setting('data_directory') AS folder, current_setting('server_version') AS version`,
      );
      return rows[0]?.folder === this.data ? rows[0].version : null;
    } catch {
      return null;
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  private control(...command: string[]): Promise<unknown> {
    const { binaries, home, runAs } = this.place;
    return run(binaries.pg_ctl, [...command, `--pgdata=${this.data}`], { ...runAs, cwd: home });
  }

  private password(): string {
    return readFileSync(join(this.place.home, 'password'), 'utf8');
  }

  private lastLogLines(): string {
    return existsSync(this.log)
      ? readFileSync(this.log, 'utf8').trim().split('\n').slice(-5).join('\n')
      : '(none)';
  }
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
    if (process.platform !== 'linux') return true;
    // `18411 (postgres) S …`. A Z instead is a zombie, which is common in containers without an init process.
    return /^\d+ \(postgres\) [^Z]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
