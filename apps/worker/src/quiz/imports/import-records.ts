import type { ImportFormat, ImportMode } from '@math-app/contracts/quiz';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { JobCanceled } from '../../platform/jobs/job-progress.ts';
import type { ImportFailure } from './import-failure.ts';

/** What the worker needs to know about an import. */
export interface ImportTask {
  id: string;
  format: ImportFormat;
  mode: ImportMode;
  byteCount: number;
}

const isUnfinished = `status IN ('waiting', 'checking', 'writing')`;

/** Updates rows of the table `imports`. */
@Injectable()
export class ImportRecords {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @returns null if the import has already finished or doesn't exist */
  async begin(id: string): Promise<ImportTask | null> {
    const [[task]] = await this.dataSource.query<[ImportTask[]]>(
      `UPDATE imports SET status = 'checking', percent = 0, read_count = 0, bad_count = 0, written_count = 0,
         total_count = NULL, rows_per_second = NULL, remaining_seconds = NULL
       WHERE id = $1 AND ${isUnfinished} RETURNING id, format, mode, byte_count AS "byteCount"`,
      [id],
    );
    return task ?? null;
  }

  /**
   * Runs in the transaction that writes the questions: a worker that is killed leaves either all questions and a
   * completed import, or neither.
   *
   * @throws JobCanceled where staff canceled the import in the meantime
   */
  async complete(manager: EntityManager, id: string, count: number, rowsPerSecond: number): Promise<void> {
    const [, changed] = await manager.query<[unknown, number]>(
      `UPDATE imports SET status = 'completed', percent = 100, written_count = $2, rows_per_second = $3,
         remaining_seconds = NULL, finished_at = clock_timestamp()
       WHERE id = $1 AND ${isUnfinished} AND NOT cancel_requested`,
      [id, count, rowsPerSecond],
    );
    if (changed === 0) throw new JobCanceled();
  }

  fail(id: string, { code, message }: Pick<ImportFailure, 'code' | 'message'>): Promise<void> {
    return this.end(id, 'failed', code, message);
  }

  cancel(id: string): Promise<void> {
    return this.end(id, 'cancelled');
  }

  /** Keeps the counts of rows read. No questions were written: their transaction was rolled back. */
  private async end(
    id: string,
    status: 'failed' | 'cancelled',
    code?: string,
    detail?: string,
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE imports SET status = $2, failure_code = $3, failure_detail = $4, written_count = 0,
         rows_per_second = NULL, remaining_seconds = NULL, finished_at = now()
       WHERE id = $1 AND ${isUnfinished}`,
      [id, status, code, detail],
    );
  }
}
