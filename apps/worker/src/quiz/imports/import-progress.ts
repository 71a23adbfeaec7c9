import type { DataSource } from 'typeorm';
import { ImportCancelled } from './import-stop.ts';

const everyMs = 300;

/** Share of the whole that checking takes, as measured; writing is the rest. */
const shareOfChecking = 0.4;

/** What is said about an import while it goes on. */
export interface Counts {
  readCount: number;
  badCount: number;
  writtenCount: number;
}

/**
 * Says how far an import is, on a connection of its own: while the rows are written, nobody sees what their transaction
 * does. The same statement asks whether to go on.
 */
export class ImportProgress {
  readonly counts: Counts = { readCount: 0, badCount: 0, writtenCount: 0 };
  private readonly startedAt = performance.now();
  private phaseStartedAt = this.startedAt;
  private saidAt = this.startedAt;
  private isWriting = false;
  private isChecked = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly importId: string,
  ) {}

  /**
   * Says what checking has found; now it is known how many rows there are.
   *
   * @throws ImportCancelled where staff have asked for that
   */
  async endChecking(): Promise<void> {
    this.isChecked = true;
    await this.say(1);
  }

  /** @throws ImportCancelled */
  async beginWriting(): Promise<void> {
    this.isWriting = true;
    this.phaseStartedAt = performance.now();
    await this.say(0);
  }

  /**
   * To be called often: it does something about three times a second.
   *
   * @param done share of the checking or the writing that is done, from 0 to 1
   * @throws ImportCancelled
   */
  async report(done: number): Promise<void> {
    if (performance.now() - this.saidAt >= everyMs) await this.say(done);
  }

  /** Of all rows, from the beginning to now. */
  rowsPerSecond(): number {
    return rate(this.counts.readCount, this.startedAt);
  }

  private async say(done: number): Promise<void> {
    this.saidAt = performance.now();
    const { readCount, badCount, writtenCount } = this.counts;
    const share = this.isWriting ? shareOfChecking + done * (1 - shareOfChecking) : done * shareOfChecking;
    const elapsedSeconds = (this.saidAt - this.startedAt) / 1000;
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
    if (rows[0]?.cancelRequested !== false) throw new ImportCancelled();
  }
}

function rate(count: number, since: number): number {
  return Math.round(count / Math.max(0.001, (performance.now() - since) / 1000));
}
