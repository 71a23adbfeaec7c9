import { type ChildProcess, fork } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const restartDelayMs = 1000;
const patienceMs = 15_000;
/** What Node grants itself in a container of 512 MB. Given a whole machine, it would collect late and grow. */
const heapLimit = '--max-old-space-size=256';

export interface ProgramOptions {
  name: string;
  /** The built file to run. */
  file: string;
  env: Record<string, string | undefined>;
  /** Where its log goes, `<name>.log`. */
  logsDir: string;
  /** Flags for Node, such as `--inspect`. */
  nodeFlags?: string[];
}

/** Api or worker as a process of its own. One that dies is started again; what it prints goes to a log file. */
export class ChildProgram {
  readonly name: string;
  readonly logFile: string;
  private child: ChildProcess | null = null;
  private isEnding = false;

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
        new URL('end-with-parent.js', import.meta.url).href,
      ],
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    this.child = child;
    child.once('exit', (code, signal) => {
      if (this.isEnding || this.child !== child) return;
      setTimeout(() => {
        // Ctrl-C reaches api and worker as well as this process: then this is the end, not an accident.
        if (this.isEnding) return;
        console.log(
          `  ! ${name} ended (${signal ?? `exit code ${code}`}) and starts again. Its log: ${this.logFile}`,
        );
        this.start();
      }, restartDelayMs).unref();
    });
  }

  /** Ends the process and starts it anew, from files that were built meanwhile. */
  async restart(): Promise<void> {
    const { child } = this;
    this.child = null;
    await endChild(child);
    this.start();
  }

  /** Asks the process for what it tells of itself; it must have been started with a flag that makes it listen. */
  ask<Answer>(): Promise<Answer> {
    return new Promise((resolve) => {
      this.child?.once('message', (answer) => resolve(answer as Answer));
      this.child?.send('?');
    });
  }

  async stop(): Promise<void> {
    this.isEnding = true;
    await endChild(this.child);
  }
}

async function endChild(child: ChildProcess | null): Promise<void> {
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = new AbortController();
  const timeout = sleep(patienceMs, undefined, { signal: timer.signal }).then(
    () => child.kill('SIGKILL'),
    () => undefined,
  );
  await ended;
  timer.abort();
  await timeout;
}
