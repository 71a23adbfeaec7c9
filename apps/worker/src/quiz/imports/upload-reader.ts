import { type ImportFormat, importLimits } from '@math-app/contracts/quiz';
import { FILE_STORE, type FileStore, MissingFile } from '@math-app/server';
import { importKey } from '@math-app/server/quiz';
import { Inject, Injectable } from '@nestjs/common';
import { readCsvRows } from './csv-rows.ts';
import { ImportFailure } from './import-stop.ts';
import { readJsonRows } from './json-rows.ts';
import type { Row } from './row.ts';

const readers = { csv: readCsvRows, json: readJsonRows };

/** A row with its number, and how many bytes of the file had been read when it came. */
export interface ReadRow {
  row: Row;
  number: number;
  bytesRead: number;
}

/** Reads the uploaded files, as streams: what is in memory does not depend on their size. */
@Injectable()
export class UploadReader {
  constructor(@Inject(FILE_STORE) private readonly store: FileStore) {}

  /** @throws ImportFailure where the file as a whole cannot be read, or holds too many rows */
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
        const most = importLimits.rows.toLocaleString('en');
        throw new ImportFailure('too-many-rows', `A file may have ${most} rows at most. Divide it.`);
      }
      yield { row, number, bytesRead };
    }
    if (number === 0) throw new ImportFailure('no-rows', 'There is no row in the file.');
  }

  remove(id: string): Promise<void> {
    return this.store.remove(importKey(id));
  }

  private async open(id: string) {
    try {
      return await this.store.read(importKey(id));
    } catch (error) {
      if (!(error instanceof MissingFile)) throw error;
      throw new ImportFailure('upload-lost', 'The uploaded file is gone. Please send it again.');
    }
  }
}
