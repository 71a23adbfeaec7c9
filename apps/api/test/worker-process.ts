import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { ENV, type Env } from '@math-app/server';
import type { TestApi } from './test-api.ts';

const project = join(import.meta.dirname, '../../worker');
// Below the API's modules, where Node finds what isn't bundled. Test files that run in parallel have their own folder.
const bundleFolder = join(import.meta.dirname, '../dist-test', process.env['VITEST_POOL_ID'] ?? '');

/** The settings that api and worker must share. */
const shared = /^(DATABASE_URL|REDIS_URL|MEDIA_|S3_)/;

/** Builds the worker as it runs in production. Called once per test file. */
export function buildWorker(): void {
  execFileSync('rolldown', ['-c', 'rolldown.config.ts', '--dir', bundleFolder], { cwd: project });
}

/** The worker as a separate process, with the database, queue and files of an API. */
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
