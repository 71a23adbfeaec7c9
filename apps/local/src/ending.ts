export type Step = () => unknown;

/** What has to be ended, in the reverse order of its start. */
export class Ending {
  private readonly steps: Step[] = [];
  private running: Promise<void> | null = null;

  add(step: Step): void {
    this.steps.push(step);
  }

  /** Ends everything once, however often it is asked; a step that fails does not keep the others from ending. */
  run(): Promise<void> {
    this.running ??= this.runSteps();
    return this.running;
  }

  /** Ctrl-C, a closed terminal or `kill` end everything, then this process; a second Ctrl-C does not wait. */
  listen({ isUnderNpm }: { isUnderNpm: boolean }): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.on(signal, () => {
        if (this.running && signal === 'SIGINT') process.exit(1);
        if (!this.running) console.log('\n  Ending …');
        void this.run().then(() => process.exit(0));
      });
    }
    if (isUnderNpm) this.followNpm();
  }

  /** `kill` on npm ends the shell between npm and this process, and the shell passes no signal on. */
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
