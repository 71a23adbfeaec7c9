const width = 10;

/** Does a part of the start and prints one line for it: what came up, what there is to say of it, how long it took. */
export async function report<Result>(
  part: string,
  work: () => Promise<Result>,
  describe: (result: Result) => string,
): Promise<Result> {
  const startedAt = performance.now();
  const result = await work();
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`  ✓ ${part.padEnd(width)} ${describe(result)} (${seconds} s)`);
  return result;
}
