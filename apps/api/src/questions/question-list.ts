import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Question, questionSchema } from '@math-app/contracts';
import type { QuestionEntity } from '@math-app/database';
import { showImage } from '../pictures/show-image.ts';

const gzipAsync = promisify(gzip);
const listSchema = questionSchema.array();

/** The questions of one quiz, ready to be sent. */
export interface QuestionList {
  /** The revision of the quiz that the list shows. */
  revision: number;
  etag: string;
  /** JSON, gzipped. */
  gzipped: Buffer;
}

/** Makes the list out of rows. The schema drops whatever else they hold, an answer above all. */
export async function createQuestionList(revision: number, rows: QuestionEntity[]): Promise<QuestionList> {
  const questions: Question[] = rows.map((row) => Object.assign({}, row, { image: showImage(row.image) }));
  const json = JSON.stringify(listSchema.parse(questions));
  const hash = createHash('sha256').update(json).digest('base64url').slice(0, 27);
  // Weak: the gzipped and the plain form carry the same tag.
  return { revision, etag: `W/"${hash}"`, gzipped: await gzipAsync(json) };
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
