import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quizBundle } from '../src/quiz/bundle.ts';
import { until } from './until.ts';

const project = join(import.meta.dirname, '..');
const packages = join(project, '../../node_modules');

/** Native packages, which the bundle can't contain. The worker's image has them, too. */
const nativePackages = ['@node-rs', ...quizBundle.nativePackages];

/** The built worker in an empty folder, so that it can't load anything that its container wouldn't have. */
export class BuiltWorker {
  private readonly folder = mkdtempSync(join(tmpdir(), 'math-app-worker-'));
  private readonly processes: ChildProcess[] = [];

  constructor() {
    execFileSync('rolldown', ['-c', 'rolldown.config.ts', '--dir', join(this.folder, 'app')], {
      cwd: project,
      stdio: 'pipe',
    });
    mkdirSync(join(this.folder, 'node_modules'));
    for (const name of nativePackages) {
      if (existsSync(join(packages, name)))
        symlinkSync(join(packages, name), join(this.folder, 'node_modules', name));
    }
  }

  /** Starts a process, which a test can kill. */
  start(variables: Record<string, string>): ChildProcess {
    const worker = spawn(process.execPath, [join(this.folder, 'app/main.js')], {
      env: { ...process.env, ...variables },
      stdio: 'inherit',
    });
    this.processes.push(worker);
    return worker;
  }

  async remove(): Promise<void> {
    for (const worker of this.processes) await end(worker, 'SIGKILL');
    rmSync(this.folder, { recursive: true });
  }
}

/** Sends a signal and waits until the process has exited. */
export async function end(worker: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  worker.kill(signal);
  await until(() => worker.exitCode !== null || worker.signalCode !== null);
}
