import { ExportEntity } from '@math-app/database/quiz';
import type { Repository } from 'typeorm';
import { JobProgress } from '../../platform/jobs/job-progress.ts';

/** How much of a file is written. */
export class ExportProgress extends JobProgress {
  /** Lines or questions in the file so far, and how many there will be. */
  reached = { done: 0, total: 0 };

  constructor(
    private readonly exports: Repository<ExportEntity>,
    private readonly id: string,
  ) {
    super();
  }

  /** @throws JobCanceled where the export was deleted, or another worker finished it */
  async report(done: number, total: number): Promise<void> {
    this.reached = { done, total };
    await this.saveIfDue();
  }

  protected async save(): Promise<boolean> {
    const { affected } = await this.exports.update({ id: this.id, status: 'making' }, this.reached);
    return affected === 1;
  }
}
