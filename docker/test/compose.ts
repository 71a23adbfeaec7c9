import { execFileSync, spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export const root = resolve(import.meta.dirname, '../..');

export interface Outcome {
  status: number;
  stdout: string;
  stderr: string;
}

/** The parts of `docker inspect` that the tests use. */
export interface Container {
  Id: string;
  Name: string;
  State: { Status: string; ExitCode: number; StartedAt: string; Health?: { Status: string } };
  Config: {
    User: string;
    Image: string;
    Labels: Record<string, string>;
    Env: string[];
    Healthcheck?: { Test: string[] };
  };
  HostConfig: {
    ReadonlyRootfs: boolean;
    CapDrop: string[] | null;
    CapAdd: string[] | null;
    SecurityOpt: string[] | null;
    Privileged: boolean;
    Memory: number;
    NanoCpus: number;
    PidsLimit: number;
    Init: boolean;
    LogConfig: { Type: string; Config: Record<string, string> };
    Binds: string[] | null;
  };
  Mounts: { Type: string; Source: string; Destination: string }[];
  NetworkSettings: {
    Ports: Record<string, { HostIp: string; HostPort: string }[] | null>;
    Networks: Record<string, { IPAddress: string }>;
  };
}

/** A separate Compose project, which leaves others on this machine alone. */
export class Stack {
  constructor(
    readonly project: string,
    private readonly env: Record<string, string> = {},
    private readonly files: string[] = ['docker-compose.yml'],
  ) {}

  /** Runs `docker compose`. @throws if it fails */
  compose(...args: string[]): string {
    const outcome = this.tryCompose(...args);
    if (outcome.status !== 0)
      throw new Error(`docker compose ${args.join(' ')}\n${outcome.stdout}${outcome.stderr}`);
    return outcome.stdout;
  }

  tryCompose(...args: string[]): Outcome {
    const files = this.files.flatMap((file) => ['-f', file]);
    const { status, stdout, stderr } = spawnSync(
      'docker',
      ['compose', '-p', this.project, ...files, ...args],
      {
        cwd: root,
        encoding: 'utf8',
        env: { ...process.env, COMPOSE_PROGRESS: 'plain', ...this.env },
        maxBuffer: 64 * 1024 * 1024,
      },
    );
    return { status: status ?? 1, stdout, stderr };
  }

  /** Every container of a service, running or not. */
  containers(service: string): Container[] {
    const ids = this.compose('ps', '--all', '--quiet', service).trim().split('\n').filter(Boolean);
    return ids.length === 0 ? [] : (JSON.parse(docker('inspect', ...ids)) as Container[]);
  }

  container(service: string): Container {
    const [first] = this.containers(service);
    if (!first) throw new Error(`${service} has no container.`);
    return first;
  }

  services(): string[] {
    return this.compose('config', '--services').trim().split('\n').toSorted();
  }

  /** Runs a program in a running container. */
  exec(service: string, ...command: string[]): Outcome {
    return this.tryCompose('exec', '-T', service, ...command);
  }

  /** Runs a query. @returns the plain output of psql */
  sql(query: string): string {
    const { stdout, stderr, status } = this.exec('postgres', 'psql', '-U', 'math_app', '-Atc', query);
    if (status !== 0) throw new Error(stderr);
    return stdout.trim();
  }

  down(): void {
    this.compose('down', '--volumes', '--remove-orphans', '--timeout', '5');
  }
}

export function docker(...args: string[]): string {
  return execFileSync('docker', args, { encoding: 'utf8', cwd: root, maxBuffer: 64 * 1024 * 1024 });
}

export async function until(isTrue: () => boolean | Promise<boolean>, everyMs = 200): Promise<void> {
  while (!(await isTrue())) await sleep(everyMs);
}

/** The stack that scripts/test-containers.ts has started. */
export const webPort = process.env['WEB_PORT'] ?? '8080';
export const webUrl = `http://127.0.0.1:${webPort}`;
export const mailUrl = `http://127.0.0.1:${process.env['MAIL_WEB_PORT'] ?? '1080'}`;
export const stack = new Stack(process.env['COMPOSE_PROJECT_NAME'] ?? 'math-app');

export const isReady = async (url = webUrl): Promise<boolean> =>
  (await fetch(`${url}/api/health/ready`).catch(() => null))?.status === 200;
