import { ExportEntity } from '@math-app/database/quiz';
import type { Repository } from 'typeorm';

/** Whoever asked for the file has deleted it meanwhile, or another worker has made it. */
export class ExportNotWanted extends Error {}

const everyMs = 250;

/** Writes down how far an export is, a few times a second. */
export class ExportProgress {
  /** Lines or questions in the file so far, and how many there will be. */
  reached = { done: 0, total: 0 };
  private nextAt = 0;

  constructor(
    private readonly exports: Repository<ExportEntity>,
    private readonly id: string,
  ) {}

  /** @throws ExportNotWanted */
  async report(done: number, total: number): Promise<void> {
    this.reached = { done, total };
    if (Date.now() < this.nextAt) return;
    const { affected } = await this.exports.update({ id: this.id, status: 'making' }, this.reached);
    if (!affected) throw new ExportNotWanted();
    this.nextAt = Date.now() + everyMs;
  }
}
