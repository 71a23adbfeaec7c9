import { Readable } from 'node:stream';
import { importColumns } from '@math-app/contracts/quiz';
import { JSONParser, type ParsedElementInfo } from '@streamparser/json-node';
import { ImportFailure } from './import-failure.ts';
import { JsonLines } from './json-lines.ts';
import type { Row } from './row.ts';

/** Reads a JSON file, an array of objects, row by row. Only one row is in memory at a time. */
export async function* readJsonRows(bytes: AsyncIterable<Buffer>): AsyncGenerator<Row> {
  const lines = new JsonLines();
  async function* scanned() {
    for await (const chunk of bytes) {
      lines.scan(chunk);
      yield chunk;
    }
  }
  const parser = Readable.from(scanned(), { objectMode: false }).compose<Readable>(
    new JSONParser({ paths: ['$.*'], keepStack: false }),
  );
  try {
    for await (const { value } of parser as AsyncIterable<ParsedElementInfo>) {
      yield toRow(value, lines.nextStart());
    }
  } catch (error) {
    if (error instanceof ImportFailure) throw error;
    throw new ImportFailure('malformed-json', `Invalid JSON near line ${lines.line}.`);
  }
}

function toRow(value: unknown, line: number): Row {
  const fields = isObject(value) ? value : {};
  const cells = importColumns.map((column) => asText(fields[column]));
  if (isObject(value)) return { line, content: value, cells };
  return { line, content: value, cells, fault: { column: '', reason: 'A row must be an object: {…}.' } };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asText(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
