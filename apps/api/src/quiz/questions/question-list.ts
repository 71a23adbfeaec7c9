import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type Picture, type Question, questionSchema } from '@math-app/contracts/quiz';
import type { QuestionEntity, StoredPicture } from '@math-app/database/quiz';

type ShowPicture = (stored: StoredPicture | null) => Picture | null;

const listSchema = questionSchema.array();

/** The questions of one quiz, ready to be sent. */
export interface QuestionList {
  /** The revision of the quiz that the list belongs to. */
  revision: number;
  etag: string;
  /** JSON, gzipped. */
  gzipped: Buffer;
}

/**
 * Builds the list from rows in batches, because a quiz may have more questions than fit in memory. The schema drops all
 * other columns, above all the answer.
 */
export async function createQuestionList(
  revision: number,
  batches: AsyncIterable<QuestionEntity[]>,
  show: ShowPicture,
): Promise<QuestionList> {
  const hash = createHash('sha256');
  const gzip = createGzip();
  const json = async function* () {
    for await (const part of toJson(batches, show)) {
      hash.update(part);
      yield part;
    }
  };
  const [gzipped] = await Promise.all([buffer(gzip), pipeline(json, gzip)]);
  // Weak, because the gzipped and the plain form have the same tag.
  return { revision, etag: `W/"${hash.digest('base64url').slice(0, 27)}"`, gzipped };
}

async function* toJson(batches: AsyncIterable<QuestionEntity[]>, show: ShowPicture): AsyncGenerator<string> {
  let before = '[';
  for await (const rows of batches) {
    const questions: Question[] = rows.map((row) => Object.assign({}, row, { image: show(row.image) }));
    yield before + JSON.stringify(listSchema.parse(questions)).slice(1, -1);
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

/** One buffer for the cache: a line with revision and ETag, then the gzipped bytes. */
export function encodeQuestionList({ revision, etag, gzipped }: QuestionList): Buffer {
  return Buffer.concat([Buffer.from(`${revision} ${etag}\n`), gzipped]);
}

/** @returns null for bytes in another format, stored by an older version of the app */
export function decodeQuestionList(bytes: Buffer): QuestionList | null {
  const end = bytes.indexOf('\n');
  const [, revision, etag] =
    /^(\d+) (W\/"[\w-]+")$/.exec(bytes.toString('latin1', 0, Math.max(end, 0))) ?? [];
  return revision && etag ? { revision: Number(revision), etag, gzipped: bytes.subarray(end + 1) } : null;
}
