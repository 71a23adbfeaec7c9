const width = 10;

/** Runs one step of the start and prints a line for it: its name, its result and how long it took. */
export async function report<Result>(
  step: string,
  work: () => Promise<Result>,
  describe: (result: Result) => string,
): Promise<Result> {
  const startedAt = performance.now();
  const result = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`  ✓ ${step.padEnd(width)} ${describe(result)} (${seconds} s)`);
  return result;
}
