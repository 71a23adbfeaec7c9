import { type ImportFormat, importLimits } from '@math-app/contracts/quiz';
import { FILE_STORE, type FileStore, MissingFile } from '@math-app/server';
import { importKey } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { readCsvRows } from './csv-rows.ts';
import { ImportFailure } from './import-failure.ts';
import { readJsonRows } from './json-rows.ts';
import type { Row } from './row.ts';

const readers = { csv: readCsvRows, json: readJsonRows };

/** A row, its number, and how many bytes of the file have been read so far. */
export interface ReadRow {
  row: Row;
  number: number;
  bytesRead: number;
}

/** Reads uploaded files as streams, so that memory use doesn't depend on their size. */
@Injectable()
export class UploadReader {
  constructor(@Inject(FILE_STORE) private readonly store: FileStore) {}

  /** @throws ImportFailure if the file is missing, malformed, empty or too long */
  async *read(id: string, format: ImportFormat): AsyncGenerator<ReadRow> {
    const file = await this.open(id);
    let bytesRead = 0;
    let number = 0;
    async function* counted() {
      for await (const chunk of file as AsyncIterable<Buffer>) {
        bytesRead += chunk.length;
        yield chunk;
      }
    }
    for await (const row of readers[format](counted())) {
      number++;
      if (number > importLimits.rows) {
        const maxRows = importLimits.rows.toLocaleString('en');
        throw new ImportFailure(
          'too-many-rows',
          `A file can have up to ${maxRows} rows. Please split it into smaller files.`,
        );
      }
      yield { row, number, bytesRead };
    }
    if (number === 0) throw new ImportFailure('no-rows', 'The file has no rows.');
  }

  remove(id: string): Promise<void> {
    return this.store.remove(importKey(id));
  }

  private async open(id: string) {
    try {
      return await this.store.read(importKey(id));
    } catch (error) {
      if (!(error instanceof MissingFile)) throw error;
      throw new ImportFailure('upload-lost', 'The uploaded file was lost. Please upload it again.');
    }
  }
}
