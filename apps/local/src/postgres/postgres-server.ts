import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { findFreePort } from '@math-app/server';
import { StartRefusal } from '../settings.ts';
import type { PostgresPlace } from './place.ts';

const run = promisify(execFile);

const user = 'math_app';

export interface ServerOptions {
  /** More settings for postgres, as `name=value`. */
  settings?: string[];
}

/** A real PostgreSQL of one's own, on a free port of this machine and reachable from nowhere else. */
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
   * Starts the server, or finds it running: one that outlived a killed start is taken over.
   *
   * @returns the version of PostgreSQL
   * @throws StartRefusal with the last lines of its log
   */
  async start(): Promise<string> {
    if (this.isNew) await this.initialise();
    const running = await this.findRunning();
    if (running) return running;
    // A restart keeps the port: api and worker know it.
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
      throw new StartRefusal(
        `PostgreSQL did not start. Its log, ${this.log}, ends with:\n${this.lastLogLines()}`,
      );
    }
    const version = await this.askVersion();
    if (!version) throw new StartRefusal(`PostgreSQL does not let us in. Its log: ${this.log}`);
    return version;
  }

  async isRunning(): Promise<boolean> {
    return (await this.askVersion()) !== null;
  }

  async stop(): Promise<void> {
    // Fast: open transactions are rolled back instead of waited for.
    await this.control('stop', '--wait', '--mode=fast').catch(() => undefined);
  }

  private async initialise(): Promise<void> {
    const { binaries, home, runAs } = this.place;
    // A start that was killed half way leaves a folder that initdb refuses.
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

  /** A server on our folder that answers to our password. A pid file alone proves nothing after a reboot. */
  private async findRunning(): Promise<string | null> {
    const pidFile = join(this.data, 'postmaster.pid');
    if (!existsSync(pidFile)) return null;
    const [pid, , , port] = readFileSync(pidFile, 'utf8').split('\n');
    const version = await this.askVersion(Number(port));
    if (version) this.port = Number(port);
    // Killed servers leave the file, and a pid that belongs to something else by now keeps a new server from starting.
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
    // `18411 (postgres) S …`: a Z there is a dead process that nobody has buried, as happens in containers.
    return /^\d+ \(postgres\) [^Z]/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
