import { Readable } from 'node:stream';
import { exportKeptHours, isExportFinished } from '@math-app/contracts/quiz';
import { ExportEntity } from '@math-app/database/quiz';
import { FILE_STORE, type FileStore } from '@math-app/server';
import { exportKey } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Repository } from 'typeorm';
import { countryReportCsv } from './country-report-csv.ts';
import { ExportNotWanted, ExportProgress } from './export-progress.ts';
import { resultsCsv } from './results-csv.ts';

type Content = AsyncIterable<string | Uint8Array>;

@Injectable()
export class ExportsService {
  constructor(
    @InjectRepository(ExportEntity) private readonly exports: Repository<ExportEntity>,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  /**
   * Makes the file and says so only when all of it is in the store. Run twice, or begun by a worker that was killed, it
   * starts again and replaces what there is; nothing is made for a row that is gone.
   */
  async make(id: string): Promise<void> {
    const wanted = await this.exports.findOneBy({ id });
    if (!wanted || isExportFinished(wanted)) return;
    await this.exports.update({ id }, { status: 'making', done: 0, total: 0 });
    try {
      const progress = new ExportProgress(this.exports, id);
      const sizeBytes = await this.write(id, await this.contentOf(wanted, progress));
      await this.finish(id, { sizeBytes, ...progress.reached });
    } catch (error) {
      if (!(error instanceof ExportNotWanted)) throw error;
    }
  }

  async giveUp(id: string): Promise<void> {
    const error = 'The file could not be made. Please ask for it again.';
    await this.exports.update({ id }, { status: 'failed', error });
  }

  private async contentOf(wanted: ExportEntity, progress: ExportProgress): Promise<Content> {
    const { manager } = this.exports;
    switch (wanted.kind) {
      case 'country-report':
        return countryReportCsv(manager, wanted.quizId);
      case 'results':
        return resultsCsv(manager.connection, wanted.quizId, progress);
      case 'worksheet': {
        // Loaded where it is needed: it takes more memory than the rest of the worker.
        const { worksheetPdf } = await import('./worksheet/worksheet-pdf.ts');
        return worksheetPdf(manager, this.store, wanted, progress);
      }
    }
  }

  /** @returns how many bytes there are */
  private async write(id: string, content: Content): Promise<number> {
    let sizeBytes = 0;
    async function* measured() {
      for await (const chunk of content) {
        sizeBytes += Buffer.byteLength(chunk);
        yield chunk;
      }
    }
    await this.store.write(exportKey(id), Readable.from(measured(), { objectMode: false }));
    return sizeBytes;
  }

  private async finish(id: string, facts: Pick<ExportEntity, 'sizeBytes' | 'done' | 'total'>): Promise<void> {
    const readyAt = new Date();
    const expiresAt = new Date(readyAt.getTime() + exportKeptHours * 3600 * 1000);
    const { affected } = await this.exports.update({ id }, { status: 'ready', readyAt, expiresAt, ...facts });
    // Deleted while it was made.
    if (!affected) await this.store.remove(exportKey(id));
  }
}
