import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Question, questionSchema } from '@math-app/contracts/quiz';
import type { QuestionEntity } from '@math-app/database/quiz';
import { showImage } from '../pictures/show-image.ts';

const listSchema = questionSchema.array();

/** The questions of one quiz, ready to be sent. */
export interface QuestionList {
  /** The revision of the quiz that the list shows. */
  revision: number;
  etag: string;
  /** JSON, gzipped. */
  gzipped: Buffer;
}

/**
 * Makes the list out of rows, which come in batches: a quiz may have more questions than memory has room for. The schema
 * drops whatever else they hold, an answer above all.
 */
export async function createQuestionList(
  revision: number,
  batches: AsyncIterable<QuestionEntity[]>,
): Promise<QuestionList> {
  const hash = createHash('sha256');
  const gzip = createGzip();
  const json = async function* () {
    for await (const part of toJson(batches)) {
      hash.update(part);
      yield part;
    }
  };
  const [gzipped] = await Promise.all([buffer(gzip), pipeline(json, gzip)]);
  // Weak: the gzipped and the plain form carry the same tag.
  return { revision, etag: `W/"${hash.digest('base64url').slice(0, 27)}"`, gzipped };
}

async function* toJson(batches: AsyncIterable<QuestionEntity[]>): AsyncGenerator<string> {
  let before = '[';
  for await (const rows of batches) {
    const questions: Question[] = rows.map((row) => Object.assign({}, row, { image: showImage(row.image) }));
    yield before + JSON.stringify(listSchema.parse(questions)).slice(1, -1);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

/** As one buffer for the cache: a line with revision and tag, then the gzipped bytes. */
export function encodeQuestionList({ revision, etag, gzipped }: QuestionList): Buffer {
  return Buffer.concat([Buffer.from(`${revision} ${etag}\n`), gzipped]);
}

/** @returns null for bytes that an older version of the app stored in another form */
export function decodeQuestionList(bytes: Buffer): QuestionList | null {
  const end = bytes.indexOf('\n');
  const [, revision, etag] =
    /^(\d+) (W\/"[\w-]+")$/.exec(bytes.toString('latin1', 0, Math.max(end, 0))) ?? [];
  return revision && etag ? { revision: Number(revision), etag, gzipped: bytes.subarray(end + 1) } : null;
}
