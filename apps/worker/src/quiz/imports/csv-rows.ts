import { Readable } from 'node:stream';
import { importColumns } from '@math-app/contracts/quiz';
import { restoreFormula } from '@math-app/server';
import { CsvError, type Info, parse } from 'csv-parse';
import { readHeader } from './csv-header.ts';
import { ImportFailure } from './import-failure.ts';
import { maxRowBytes, type Row, tooLong } from './row.ts';

interface Entry {
  record: string[];
  info: Info;
}

/** Reads a CSV file row by row. Columns are separated by `,` or, as spreadsheets in much of Europe do, by `;`. */
export async function* readCsvRows(bytes: AsyncIterable<Buffer>): AsyncGenerator<Row> {
  const { delimiter, all } = await findDelimiter(bytes);
  const parser = Readable.from(all, { objectMode: false }).compose<Readable>(
    parse({
      bom: true,
      delimiter,
      info: true,
      max_record_size: maxRowBytes,
      // A row with too few cells is one bad row; the rest of the file is still read.
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  try {
    let header: ReturnType<typeof readHeader> | undefined;
    // Counted here, because the parser counts `\r\n` inside quotes as two lines.
    let lineBreaks = 0;
    for await (const { record, info } of parser as AsyncIterable<Entry>) {
      if (header) yield toRow(record, 1 + lineBreaks + info.empty_lines, header);
      else header = readHeader(record);
      lineBreaks += 1 + countLineBreaks(record);
    }
  } catch (error) {
    throw error instanceof CsvError ? toFailure(error) : error;
  }
}

function toRow(record: string[], line: number, header: ReturnType<typeof readHeader>): Row {
  const texts = record.map(restoreFormula);
  const content = Object.fromEntries(header.map((column, index) => [column, texts[index]]));
  const row: Row = {
    line,
    content,
    cells: importColumns.map((column) => content[column] ?? ''),
  };
  if (record.length === header.length) return row;
  const reason = `This row has ${record.length} cells, but the first line has ${header.length}.`;
  return { ...row, fault: { column: '', reason } };
}

function countLineBreaks(record: string[]): number {
  return record.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}

function toFailure({ code, lines = 1 }: CsvError & { lines?: number }): ImportFailure {
  switch (code) {
    case 'CSV_MAX_RECORD_SIZE':
      return new ImportFailure('row-too-long', tooLong(lines));
    case 'CSV_QUOTE_NOT_CLOSED':
      return new ImportFailure('malformed-csv', `A quote is never closed. The file ends on line ${lines}.`);
    default:
      return new ImportFailure(
        'malformed-csv',
        `Unexpected quote near line ${lines}. Put cells that contain quotes in quotes, and double the quotes inside: "".`,
      );
  }
}

/** Column names contain neither `,` nor `;`, so the one in the first line is the delimiter. */
async function findDelimiter(bytes: AsyncIterable<Buffer>) {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  async function* all() {
    if (first.done) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  const [firstLine = ''] = first.done ? [] : first.value.toString('utf8', 0, 1000).split(/[\r\n]/, 1);
  return { delimiter: firstLine.includes(';') ? ';' : ',', all: all() };
}
