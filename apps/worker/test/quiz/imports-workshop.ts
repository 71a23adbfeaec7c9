import { createHash } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { type ImportFormat, type ImportMode, isImportFinished, runImportJob } from '@math-app/contracts/quiz';
import { ImportEntity, QuestionEntity, QuizEntity } from '@math-app/database/quiz';
import { createFileStore, readEnv } from '@math-app/server';
import { importKey } from '@math-app/server/quiz';
import { until } from '../smtp-inbox.ts';
import type { Workshop } from '../test-worker.ts';

export const header = 'quiz,topic,difficulty,prompt,answer,explanation';

/** Rows of a good CSV file, with a prompt that names each. */
export function csvOf(count: number, quiz = 'sums'): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const number = index + 1;
    return `${quiz},addition,easy,"What is ${number} + ${number}, and how do you know?",${2 * number},"It is two times ${number}."`;
  });
  return `${[header, ...rows].join('\n')}\n`;
}

export interface DroppedFile {
  content: string | Buffer;
  format?: ImportFormat;
  mode?: ImportMode;
  /** The file itself never reached the store. */
  isLost?: boolean;
}

/** A place where files are dropped, as the API takes them in. */
export class DropZone {
  private constructor(
    private readonly workshop: Workshop,
    private readonly store: Awaited<ReturnType<typeof createFileStore>>,
  ) {}

  static async open(workshop: Workshop): Promise<DropZone> {
    return new DropZone(workshop, await createFileStore(readEnv(workshop.variables)));
  }

  async addQuiz(slug: string): Promise<QuizEntity> {
    return this.manager.save(QuizEntity, { slug, title: slug });
  }

  /** @returns the id of the import, whose job is in the queue */
  async drop({ isLost, ...file }: DroppedFile): Promise<string> {
    const id = await this.take(file);
    if (isLost) await this.store.remove(importKey(id));
    await this.queue.add(runImportJob.name, { importId: id }, { jobId: id });
    return id;
  }

  /** What an API leaves that is killed before it has put the job into the queue. */
  async leave(content: string, createdAt: Date): Promise<string> {
    const id = await this.take({ content });
    await this.manager.update(ImportEntity, { id }, { createdAt });
    await utimes(join(this.workshop.variables['MEDIA_DIR']!, importKey(id)), createdAt, createdAt);
    return id;
  }

  /** Puts another job for the same import into the queue, and waits until it is done. */
  async runAgain(importId: string): Promise<void> {
    const { id } = await this.queue.add(runImportJob.name, { importId });
    await until(async () => (await this.queue.getJobState(id!)) === 'completed');
  }

  /** Drops a file and waits until its import is over and tidied up. */
  async run(file: DroppedFile): Promise<ImportEntity> {
    const id = await this.drop(file);
    await until(async () => isImportFinished(await this.find(id)));
    await until(async () => (await this.keptFiles()).length === 0);
    return this.find(id);
  }

  find(id: string): Promise<ImportEntity> {
    return this.manager.findOneByOrFail(ImportEntity, { id });
  }

  /** The questions of a quiz, in their order. */
  questionsOf(slug: string): Promise<QuestionEntity[]> {
    return this.manager.find(QuestionEntity, { where: { quiz: { slug } }, order: { position: 'ASC' } });
  }

  async keptFiles(): Promise<string[]> {
    const keys: string[] = [];
    for await (const { key } of this.store.list('private/imports/')) keys.push(key);
    return keys;
  }

  private async take({ content, format = 'csv', mode = 'all-or-nothing' }: DroppedFile): Promise<string> {
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
