import { ExportEntity } from '@math-app/database/quiz';
import type { Repository } from 'typeorm';

/** The user has deleted the export, or another worker has already made the file. */
export class ExportCanceled extends Error {}

const intervalMs = 250;

/** Saves the progress of an export a few times a second. */
export class ExportProgress {
  /** How many lines or questions are in the file so far, and how many there will be. */
  latest = { done: 0, total: 0 };
  private nextSaveAt = 0;

  constructor(
    private readonly exports: Repository<ExportEntity>,
    private readonly id: string,
  ) {}

  /** @throws ExportCanceled */
  async report(done: number, total: number): Promise<void> {
    this.latest = { done, total };
    if (Date.now() < this.nextSaveAt) return;
    const { affected } = await this.exports.update({ id: this.id, status: 'making' }, this.latest);
    if (!affected) throw new ExportCanceled();
    this.nextSaveAt = Date.now() + intervalMs;
  }
}
