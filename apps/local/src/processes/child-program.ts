import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const restartDelayMs = 1000;
const timeoutMs = 15_000;
/** Node's own limit in a container of 512 MB. With the memory of a whole machine it would collect garbage late and grow. */
const heapLimit = '--max-old-space-size=256';

export interface ProgramOptions {
  name: string;
  /** The built file to run. */
  file: string;
  env: Record<string, string | undefined>;
  /** The folder for its log, `<name>.log`. */
  logsDir: string;
  /** Flags for Node, such as `--inspect`. */
  nodeFlags?: string[];
}

/** Runs api or worker as a child process with a log file, and restarts it if it dies. */
export class ChildProgram {
  readonly name: string;
  readonly logFile: string;
  private child: ChildProcess | null = null;
  private isStopping = false;

  constructor(private readonly options: ProgramOptions) {
    this.name = options.name;
    this.logFile = join(options.logsDir, `${options.name}.log`);
  }

  start(): void {
    const { name, file, env, logsDir, nodeFlags = [] } = this.options;
    mkdirSync(logsDir, { recursive: true });
    const log = openSync(this.logFile, 'a');
    const child = fork(file, {
      env,
      execArgv: [
        heapLimit,
        ...nodeFlags,
        '--enable-source-maps',
        '--import',
        new URL('exit-with-parent.js', import.meta.url).href,
      ],
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.child = child;
    child.once('exit', (code, signal) => {
      if (this.isStopping || this.child !== child) return;
      setTimeout(() => {
        // Ctrl-C reaches api and worker too. In that case they don't restart.
        if (this.isStopping) return;
        console.log(
          `  ! ${name} stopped (${signal ?? `exit code ${code}`}) and is restarting. See its log: ${this.logFile}`,
        );
        this.start();
      }, restartDelayMs).unref();
    });
  }

  /** Restarts the process, to run new build output. */
  async restart(): Promise<void> {
    const { child } = this;
    this.child = null;
    await stopChild(child);
    this.start();
  }

  /** Sends the process a message and waits for its reply. Only the benchmark loads code that replies. */
  ask<Answer>(): Promise<Answer> {
    return new Promise((resolve) => {
      this.child?.once('message', (answer) => resolve(answer as Answer));
      this.child?.send('?');
    });
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await stopChild(this.child);
  }
}

async function stopChild(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = new AbortController();
  const timeout = sleep(timeoutMs, undefined, { signal: timer.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  await ended;
  timer.abort();
  await timeout;
}
