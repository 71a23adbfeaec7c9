import type { DataSource } from 'typeorm';
import { JobProgress } from '../../platform/jobs/job-progress.ts';

/** Checking takes 40 % of the time of an import, as measured; writing takes the rest. */
const shareOfChecking = 0.4;

interface Counts {
  readCount: number;
  badCount: number;
  writtenCount: number;
}

/** Saves how far an import is, outside the transaction that writes the rows: that one is visible only once it commits. */
export class ImportProgress extends JobProgress {
  readonly counts: Counts = { readCount: 0, badCount: 0, writtenCount: 0 };
  private readonly startedAt = performance.now();
  private phaseStartedAt = this.startedAt;
  private isWriting = false;
  private isChecked = false;
  /** Share of the current phase that is done, from 0 to 1. */
  private done = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly importId: string,
  ) {
    super();
  }

  /**
   * Saves the result of checking, which includes the number of rows.
   *
   * @throws JobCanceled
   */
  async endChecking(): Promise<void> {
    this.isChecked = true;
    this.done = 1;
    await this.saveNow();
  }

  /** @throws JobCanceled */
  async beginWriting(): Promise<void> {
    this.isWriting = true;
    this.phaseStartedAt = performance.now();
    this.done = 0;
    await this.saveNow();
  }

  /**
   * @param done share of the current phase that is done, from 0 to 1
   * @throws JobCanceled where staff canceled the import
   */
  async report(done: number): Promise<void> {
    this.done = done;
    await this.saveIfDue();
  }

  /** The average over the whole import so far. */
  rowsPerSecond(): number {
    return rate(this.counts.readCount, this.startedAt);
  }

  protected async save(): Promise<boolean> {
    const { readCount, badCount, writtenCount } = this.counts;
    const share = this.isWriting
      ? shareOfChecking + this.done * (1 - shareOfChecking)
      : this.done * shareOfChecking;
    const elapsedSeconds = (performance.now() - this.startedAt) / 1000;
    const remainingSeconds = share > 0 ? Math.ceil((elapsedSeconds * (1 - share)) / share) : null;
    const rowsPerSecond = rate(this.isWriting ? writtenCount : readCount, this.phaseStartedAt);
    const [rows] = await this.dataSource.query<[{ cancelRequested: boolean }[]]>(
      `UPDATE imports SET status = $2, percent = $3, read_count = $4, bad_count = $5, written_count = $6,
         total_count = $7, rows_per_second = $8, remaining_seconds = $9
       WHERE id = $1 AND status IN ('waiting', 'checking', 'writing')
       RETURNING cancel_requested AS "cancelRequested"`,
      [
        this.importId,
        this.isWriting ? 'writing' : 'checking',
        share * 100,
        ...[readCount, badCount, writtenCount],
        this.isChecked ? readCount : null,
        rowsPerSecond,
        remainingSeconds,
      ],
    );
    return rows[0]?.cancelRequested === false;
  }
}

function rate(count: number, since: number): number {
  return Math.round(count / Math.max(0.001, (performance.now() - since) / 1000));
}
