import type { ImportFormat, ImportMode } from '@math-app/contracts/quiz';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import { ImportCancelled, type ImportFailure } from './import-stop.ts';

/** What the worker has to know of an import. */
export interface ImportTask {
  id: string;
  format: ImportFormat;
  mode: ImportMode;
  byteCount: number;
}

const underWay = `status IN ('waiting', 'checking', 'writing')`;

/** The rows of the table `imports`, as the worker changes them. */
@Injectable()
export class ImportRecords {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @returns null where there is nothing to do: it is over, or there is no such import */
  async begin(id: string): Promise<ImportTask | null> {
    const [[task]] = await this.dataSource.query<[ImportTask[]]>(
      `UPDATE imports SET status = 'checking', percent = 0, read_count = 0, bad_count = 0, written_count = 0,
         total_count = NULL, rows_per_second = NULL, remaining_seconds = NULL
       WHERE id = $1 AND ${underWay} RETURNING id, format, mode, byte_count AS "byteCount"`,
      [id],
    );
    return task ?? null;
  }

  /**
   * Part of the transaction that writes the questions: after a kill at any moment there are all of them and this, or
   * neither.
   *
   * @throws ImportCancelled where staff were faster
   */
  async complete(manager: EntityManager, id: string, count: number, rowsPerSecond: number): Promise<void> {
    const [, changed] = await manager.query<[unknown, number]>(
      `UPDATE imports SET status = 'completed', percent = 100, written_count = $2, rows_per_second = $3,
         remaining_seconds = NULL, finished_at = clock_timestamp()
       WHERE id = $1 AND ${underWay} AND NOT cancel_requested`,
      [id, count, rowsPerSecond],
    );
    if (changed === 0) throw new ImportCancelled();
  }

  fail(id: string, { code, message }: Pick<ImportFailure, 'code' | 'message'>): Promise<void> {
    return this.end(id, 'failed', code, message);
  }

  cancel(id: string): Promise<void> {
    return this.end(id, 'cancelled');
  }

  /** What was read stays to be seen; what was written is gone with its transaction. */
  private async end(
    id: string,
    status: 'failed' | 'cancelled',
    code?: string,
    detail?: string,
  ): Promise<void> {
    await this.dataSource.query(
      `UPDATE imports SET status = $2, failure_code = $3, failure_detail = $4, written_count = 0,
         rows_per_second = NULL, remaining_seconds = NULL, finished_at = now()
       WHERE id = $1 AND ${underWay}`,
      [id, status, code, detail],
    );
  }
}
