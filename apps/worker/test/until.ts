import { setTimeout as sleep } from 'node:timers/promises';

/** Polls until a condition is true. If it never is, the test times out. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(50);
}
