import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

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

/** What was counted so far. */
export const counted = (): Count => ({ ...total });

/** Counts a check that counts nothing itself. */
export function addCheck(hasPassed: boolean): void {
  add(hasPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** The last line of a run, alone, and the exit code that goes with it. */
export function finish(): never {
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
}

/** @returns what Vitest counted in its JSON report; where it did not get to counting, one failure */
export function readVitestResults(file: string, hasPassed: boolean): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    success: boolean;
  };
  // A file that cannot be loaded fails the run without failing a test.
  const isUncounted = (!hasPassed || !success) && numFailedTests === 0;
  return { passed: numPassedTests, failed: numFailedTests + (isUncounted ? 1 : 0) };
}
