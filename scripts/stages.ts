import { spawnSync } from 'node:child_process';

/** What a command counted: tests, or itself where it counts nothing. */
export interface Count {
  passed: number;
  failed: number;
}

const total: Count = { passed: 0, failed: 0 };

/** Runs a command as one stage: says what it is, shows what it prints, and how long it took. */
export function runCommand(
  name: string,
  command: string,
  args: string[],
  env: Record<string, string> = {},
): boolean {
  console.log(`\n── ${name}: ${[command, ...args].join(' ')}`);
  const startedAt = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env },
    // npm's programs are .cmd files on Windows.
    shell: process.platform === 'win32',
  });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} after ${seconds} s`);
  return status === 0;
}

export function add({ passed, failed }: Count): void {
  total.passed += passed;
  total.failed += failed;
}

/** Counts a check that counts nothing itself. */
export function addCheck(hasPassed: boolean): void {
  add(hasPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** The last line of a run, alone, and the exit code that goes with it. */
export function finish(): never {
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
}
