import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Numbers of tests. A command without tests counts as one. */
export interface Count {
  passed: number;
  failed: number;
}

const total: Count = { passed: 0, failed: 0 };

/** Runs a command and prints its name, output and duration. */
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

/** The counts so far. */
export const counted = (): Count => ({ ...total });

/** Counts a check without tests of its own. */
export function addCheck(hasPassed: boolean): void {
  add(hasPassed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });
}

/** Prints the counts as the last line and exits. */
export function finish(): never {
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
}

/** @returns the counts in Vitest's JSON report, or one failure if there is no report */
export function readVitestResults(file: string, hasPassed: boolean): Count {
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, success } = JSON.parse(readFileSync(file, 'utf8')) as {
    numPassedTests: number;
    numFailedTests: number;
    success: boolean;
  };
  // A test file that fails to load fails the run, but no test.
  const isUncounted = (!hasPassed || !success) && numFailedTests === 0;
  return { passed: numPassedTests, failed: numFailedTests + (isUncounted ? 1 : 0) };
}
