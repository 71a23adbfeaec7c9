/** Thrown to stop a running job whose result is no longer wanted, such as an import that staff canceled. */
export class JobCanceled extends Error {}

const everyMs = 250;

/** Saves how far a running job is, at most four times a second, and stops the job once nobody wants its result. */
export abstract class JobProgress {
  private nextAt = 0;

  /** @returns whether the result is still wanted */
  protected abstract save(): Promise<boolean>;

  /** @throws JobCanceled */
  protected async saveNow(): Promise<void> {
    if (!(await this.save())) throw new JobCanceled();
    this.nextAt = performance.now() + everyMs;
  }

  /** @throws JobCanceled */
  protected async saveIfDue(): Promise<void> {
    if (performance.now() >= this.nextAt) await this.saveNow();
  }
}
