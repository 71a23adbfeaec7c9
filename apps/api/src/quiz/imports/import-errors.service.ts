import { Readable } from 'node:stream';
import { type Page, type PageNumbers } from '@math-app/contracts';
import { importColumns, type ImportError } from '@math-app/contracts/quiz';
import { ImportErrorEntity } from '@math-app/database/quiz';
import { defuseFormula } from '@math-app/server';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { stringify } from 'csv-stringify';
import { type DataSource, MoreThan } from 'typeorm';
import type { Download } from '../../platform/files/send-file.ts';

const batchSize = 500;

const faultsOf = `import_errors AS bad, jsonb_to_recordset(bad.faults) AS fault("column" text, reason text)
  WHERE bad.import_id = $1`;

/** The bad rows of an import, as pages or as a file. */
@Injectable()
export class ImportErrorsService {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  async list(importId: string, { page, pageSize }: PageNumbers): Promise<Page<ImportError>> {
    const [items, [{ total }]] = await Promise.all([
      this.dataSource.query<ImportError[]>(
        `SELECT bad.line, fault."column", fault.reason FROM ${faultsOf}
         ORDER BY bad.row_number LIMIT $2 OFFSET $3`,
        [importId, pageSize, (page - 1) * pageSize],
      ),
      this.dataSource.query<[{ total: number }]>(`SELECT count(*)::int AS total FROM ${faultsOf}`, [
        importId,
      ]),
    ]);
    return { items, total, page, pageSize };
  }

  /** CSV with line, column and reason, then the row's content. Rows are read in batches, as fast as the client takes them. */
  asCsv(importId: string): Download {
    const csv = stringify({
      bom: true,
      header: true,
      columns: ['line', 'column', 'reason', ...importColumns],
      cast: { string: defuseFormula },
    });
    const lines = Readable.from(this.lines(importId));
    lines.once('error', (error) => csv.destroy(error));
    csv.once('close', () => lines.destroy());
    return { content: lines.pipe(csv), type: 'text/csv; charset=utf-8', fileName: `errors-${importId}.csv` };
  }

  private async *lines(importId: string): AsyncGenerator<(string | number)[]> {
    let after = 0;
    for (;;) {
      const rows = await this.dataSource.manager.find(ImportErrorEntity, {
        where: { importId, rowNumber: MoreThan(after) },
        order: { rowNumber: 'ASC' },
        take: batchSize,
      });
      for (const { line, faults, cells } of rows) {
        for (const { column, reason } of faults) yield [line, column, reason, ...cells];
      }
      if (rows.length < batchSize) return;
      after = rows.at(-1)!.rowNumber;
    }
  }
}
