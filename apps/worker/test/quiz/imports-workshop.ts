import { createHash } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { type ImportFormat, type ImportMode, isImportFinished, runImportJob } from '@math-app/contracts/quiz';
import { ImportEntity, QuestionEntity, QuizEntity } from '@math-app/database/quiz';
import { createFileStore, type FileStore, readEnv } from '@math-app/server';
import { importKey } from '@math-app/server/quiz';
import { until } from '../until.ts';
import type { Workshop } from '../test-worker.ts';

export const header = 'quiz,topic,difficulty,prompt,answer,explanation';

/** A valid CSV file. Each row has its own prompt. */
export function csvOf(count: number, quiz = 'sums'): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return `${quiz},addition,easy,"What is ${number} + ${number}, and how do you know?",${2 * number},"It is two times ${number}."`;
  });
  return `${[header, ...rows].join('\n')}\n`;
}

export interface UploadedFile {
  content: string | Buffer;
  format?: ImportFormat;
  mode?: ImportMode;
  /** The file is missing from the store. */
  isLost?: boolean;
}

/** A workshop for imports: uploads files as the API does. */
export class ImportsWorkshop {
  private constructor(
    private readonly workshop: Workshop,
    private readonly store: FileStore,
  ) {}

  static async open(workshop: Workshop): Promise<ImportsWorkshop> {
    return new ImportsWorkshop(workshop, await createFileStore(readEnv(workshop.variables)));
  }

  async addQuiz(slug: string): Promise<QuizEntity> {
    return this.manager.save(QuizEntity, { slug, title: slug });
  }

  /** @returns the id of the import, whose job has been added to the queue */
  async upload({ isLost, ...file }: UploadedFile): Promise<string> {
    const id = await this.save(file);
    if (isLost) await this.store.remove(importKey(id));
    await this.queue.add(runImportJob.name, { importId: id }, { jobId: id });
    return id;
  }

  /** What remains if the API is killed before it adds the job. */
  async uploadWithoutJob(content: string, createdAt: Date): Promise<string> {
    const id = await this.save({ content });
    await this.manager.update(ImportEntity, { id }, { createdAt });
    await utimes(join(this.workshop.variables['MEDIA_DIR']!, importKey(id)), createdAt, createdAt);
    return id;
  }

  /** Adds another job for the same import, and waits until it completes. */
  async runAgain(importId: string): Promise<void> {
    const { id } = await this.queue.add(runImportJob.name, { importId });
    await until(async () => (await this.queue.getJobState(id!)) === 'completed');
  }

  /** Uploads a file, and waits until its import has finished and the file is removed. */
  async run(file: UploadedFile): Promise<ImportEntity> {
    const id = await this.upload(file);
    await until(async () => isImportFinished(await this.find(id)));
    await until(async () => (await this.listFiles()).length === 0);
    return this.find(id);
  }

  find(id: string): Promise<ImportEntity> {
    return this.manager.findOneByOrFail(ImportEntity, { id });
  }

  /** The questions of a quiz, by position. */
  questionsOf(slug: string): Promise<QuestionEntity[]> {
    return this.manager.find(QuestionEntity, { where: { quiz: { slug } }, order: { position: 'ASC' } });
  }

  async listFiles(): Promise<string[]> {
    const keys: string[] = [];
    for await (const { key } of this.store.list('private/imports/')) keys.push(key);
    return keys;
  }

  private async save({ content, format = 'csv', mode = 'all-or-nothing' }: UploadedFile): Promise<string> {
    const bytes = Buffer.from(content);
    const { id } = await this.manager.save(ImportEntity, {
      fileName: `questions.${format}`,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      byteCount: bytes.length,
      format,
      mode,
    });
    await this.store.write(importKey(id), Readable.from([bytes]));
    return id;
  }

  private get queue() {
    return this.workshop.queue(runImportJob.queue);
  }

  private get manager() {
    return this.workshop.database.manager;
  }
}
