import type { Fault } from '@math-app/database/quiz';
import type { DataSource } from 'typeorm';
import type { Row } from './row.ts';
import { toStorableJson } from './storable-json.ts';

const batchSize = 500;

/** Saves the rows that can't be imported, in batches. */
export class BadRows {
  private batch: { rowNumber: number; line: number; faults: Fault[]; cells: string[] }[] = [];

  constructor(
    private readonly dataSource: DataSource,
    private readonly importId: string,
  ) {}

  /** An earlier attempt may have saved the same rows. */
  async clear(): Promise<void> {
    await this.dataSource.query('DELETE FROM import_errors WHERE import_id = $1', [this.importId]);
  }

  async add(rowNumber: number, { line, cells }: Row, faults: Fault[]): Promise<void> {
    this.batch.push({ rowNumber, line, faults, cells });
    if (this.batch.length >= batchSize) await this.flush();
  }

  async flush(): Promise<void> {
    const { batch } = this;
    this.batch = [];
    if (batch.length === 0) return;

    const rows = toStorableJson(batch);
    await this.dataSource.query(
      `INSERT INTO import_errors (import_id, row_number, line, faults, cells)
       SELECT $1, "rowNumber", line, faults, cells
       FROM jsonb_to_recordset($2) AS bad("rowNumber" integer, line integer, faults jsonb, cells text[])
       ON CONFLICT DO NOTHING`,
      [this.importId, rows],
    );
  }
}
