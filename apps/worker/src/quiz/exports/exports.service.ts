import { Readable } from 'node:stream';
import { exportKeptHours, isExportFinished } from '@math-app/contracts/quiz';
import { ExportEntity } from '@math-app/database/quiz';
import { FILE_STORE, type FileStore } from '@math-app/server';
import { exportKey } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { JobCanceled } from '../../platform/jobs/job-progress.ts';
import { countryReportCsv } from './country-report-csv.ts';
import { ExportProgress } from './export-progress.ts';
import { resultsCsv } from './results-csv.ts';

type Content = AsyncIterable<string | Uint8Array>;

@Injectable()
export class ExportsService {
  constructor(
    @InjectRepository(ExportEntity) private readonly exports: Repository<ExportEntity>,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /**
   * Makes the file and marks the export as ready once the store has all of it. Safe to run twice, or after a worker
   * was killed: it starts over and replaces the file. Does nothing if the export has been deleted.
   */
  async make(id: string): Promise<void> {
    const row = await this.exports.findOneBy({ id });
    if (!row || isExportFinished(row)) return;
    await this.exports.update({ id }, { status: 'making', done: 0, total: 0 });
    try {
      const progress = new ExportProgress(this.exports, id);
      const sizeBytes = await this.write(id, await this.contentOf(row, progress));
      await this.finish(id, { sizeBytes, ...progress.reached });
    } catch (error) {
      if (!(error instanceof JobCanceled)) throw error;
    }
  }

  async giveUp(id: string): Promise<void> {
    const error = "We couldn't create this file. Please request it again.";
    await this.exports.update({ id }, { status: 'failed', error });
  }

  private async contentOf(row: ExportEntity, progress: ExportProgress): Promise<Content> {
    const { manager } = this.exports;
    switch (row.kind) {
      case 'country-report':
        return countryReportCsv(manager, row.quizId);
      case 'results':
        return resultsCsv(manager.connection, row.quizId, progress);
      case 'worksheet': {
        // Imported on demand, because it takes more memory than the rest of the worker.
        const { worksheetPdf } = await import('./worksheet/worksheet-pdf.ts');
        return worksheetPdf(manager, this.store, row, progress);
      }
    }
  }

  /** @returns the size of the file in bytes */
  private async write(id: string, content: Content): Promise<number> {
    let sizeBytes = 0;
    async function* counted() {
      for await (const chunk of content) {
        sizeBytes += Buffer.byteLength(chunk);
        yield chunk;
      }
    }
    await this.store.write(exportKey(id), Readable.from(counted(), { objectMode: false }));
    return sizeBytes;
  }

  private async finish(
    id: string,
    result: Pick<ExportEntity, 'sizeBytes' | 'done' | 'total'>,
  ): Promise<void> {
    const readyAt = new Date();
    const expiresAt = new Date(readyAt.getTime() + exportKeptHours * 3600 * 1000);
    const { affected } = await this.exports.update(
      { id },
      { status: 'ready', readyAt, expiresAt, ...result },
    );
    // The user deleted the export in the meantime.
    if (!affected) await this.store.remove(exportKey(id));
  }
}
