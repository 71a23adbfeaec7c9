import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ENV, type Env } from '@math-app/server';
import type { TestApi } from './test-api.ts';

const project = join(import.meta.dirname, '../../worker');
// Below the API's own modules: what is not bundled is looked for from here. Files that run at the same time have their own.
const bundleFolder = join(import.meta.dirname, '../dist-test', process.env['VITEST_POOL_ID'] ?? '');

/** What api and worker must have in common to meet. */
const shared = /^(DATABASE_URL|REDIS_URL|MEDIA_|S3_)/;

/** Builds the worker as it runs. To be called once in a file. */
export function buildWorker(): void {
  execFileSync('rolldown', ['-c', '../../rolldown.config.ts', '--dir', bundleFolder], { cwd: project });
}

/** The worker as a process of its own, on database, queue and files of an API. */
export class WorkerProcess {
  private constructor(private readonly child: ChildProcess) {}

  static startFor(api: TestApi): WorkerProcess {
    const settings = Object.entries(api.app.get<Env>(ENV)).filter(([name]) => shared.test(name));
    const variables = Object.fromEntries(settings.map(([name, value]) => [name, String(value ?? '')]));
    return new WorkerProcess(
      spawn(process.execPath, [join(bundleFolder, 'main.js')], {
        env: { ...process.env, ...variables, LOG_LEVEL: 'silent' },
        stdio: 'inherit',
      }),
    );
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill('SIGTERM');
    await ended;
  }
}
