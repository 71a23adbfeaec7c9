export type Step = () => unknown;

/** What to stop when the program ends, in reverse order of its start. */
export class Shutdown {
  private readonly steps: Step[] = [];
  private running: Promise<void> | null = null;

  add(step: Step): void {
    this.steps.push(step);
  }

  /** Runs every step once, however often this is called. A step that fails doesn't prevent the others. */
  run(): Promise<void> {
    this.running ??= this.runSteps();
    return this.running;
  }

  /** Shuts down on Ctrl-C, a closed terminal or `kill`. A second Ctrl-C exits at once. */
  listen({ isUnderNpm }: { isUnderNpm: boolean }): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.running && signal === 'SIGINT') process.exit(1);
        if (!this.running) console.log('\n  Stopping …');
        void this.run().then(() => process.exit(0));
      });
    }
    if (isUnderNpm) this.followNpm();
  }

  /** `kill` on npm ends the shell between npm and this process, but that shell doesn't forward the signal. */
  private followNpm(): void {
    const { ppid } = process;
    setInterval(() => {
      if (process.ppid !== ppid) process.kill(process.pid, 'SIGTERM');
    }, 500).unref();
  }

  private async runSteps(): Promise<void> {
    for (const step of this.steps.toReversed()) {
      try {
        await step();
      } catch (error) {
        console.error('  !', error);
      }
    }
  }
}
