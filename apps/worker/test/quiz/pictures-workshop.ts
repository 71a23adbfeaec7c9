import { randomUUID } from 'node:crypto';
import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';

import { encodePictureJob } from '@math-app/contracts/quiz';
import {
  GradedAnswerEntity,
  PictureUploadEntity,
  QuestionEntity,
  QuizEntity,
  type StoredPicture,
  SubmissionEntity,
} from '@math-app/database/quiz';
import { createFileStore, type FileStore, readEnv } from '@math-app/server';
import { uploadedPictureKey } from '@math-app/server/quiz';
import { until } from '../until.ts';
import type { Workshop } from '../test-worker.ts';

/** A workshop for pictures: uploads them as the API does. */
export class PicturesWorkshop {
  private constructor(
    private readonly workshop: Workshop,
    readonly store: FileStore,
  ) {}

  static async open(workshop: Workshop): Promise<PicturesWorkshop> {
    return new PicturesWorkshop(workshop, await createFileStore(readEnv(workshop.variables)));
  }

  async addQuestion(): Promise<QuestionEntity> {
    const { manager } = this.workshop.database;
    const quiz = await manager.save(QuizEntity, { slug: randomUUID(), title: 'Shapes' });
    return manager.save(QuestionEntity, {
      quizId: quiz.id,
      position: 1,
      prompt: 'How many corners?',
      answer: '3',
      topic: 'shapes',
      difficulty: 'easy',
    });
  }

  async upload(questionId: string, file: Buffer): Promise<string> {
    const id = randomUUID();
    await this.store.write(uploadedPictureKey(id), Readable.from([file]));
    await this.workshop.database.manager.insert(PictureUploadEntity, { id, questionId, alt: 'A picture' });
    return id;
  }

  async enqueue(uploadId: string): Promise<void> {
    await this.workshop
      .queue(encodePictureJob.queue)
      .add(encodePictureJob.name, { uploadId }, { jobId: uploadId });
  }

  /** Has the worker encode an upload. @returns the job's result */
  async run(uploadId: string): Promise<unknown> {
    await this.enqueue(uploadId);
    return this.resultOf(uploadId);
  }

  async resultOf(uploadId: string): Promise<unknown> {
    const queue = this.workshop.queue(encodePictureJob.queue);
    await until(async () => (await queue.getJobState(uploadId)) === 'completed');
    return (await queue.getJob(uploadId))?.returnvalue;
  }

  async encode(questionId: string, file: Buffer): Promise<unknown> {
    return this.run(await this.upload(questionId, file));
  }

  async imageOf(id: string): Promise<StoredPicture | null> {
    return (await this.workshop.database.manager.findOneByOrFail(QuestionEntity, { id })).image;
  }

  countUploads(): Promise<number> {
    return this.workshop.database.manager.count(PictureUploadEntity);
  }

  async keys(): Promise<string[]> {
    const keys: string[] = [];
    for (const folder of ['public/', 'private/']) {
      for await (const { key } of this.store.list(folder)) keys.push(key);
    }
    return keys.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  }

  async read(key: string): Promise<Buffer> {
    return buffer(await this.store.read(key));
  }

  /** Writes a file that looks as if it was last written so many hours ago. */
  async place(key: string, ageHours: number): Promise<void> {
    await this.store.write(key, Readable.from([key]));
    await this.age(key, ageHours);
  }

  async age(key: string, hours: number): Promise<void> {
    const time = new Date(Date.now() - hours * 3600_000);
    await utimes(join(this.workshop.variables['MEDIA_DIR']!, key), time, time);
  }

  /** Adds a result that shows a picture, which its question may no longer have. */
  async addResult(image: StoredPicture): Promise<void> {
    const { manager } = this.workshop.database;
    const { quizId } = await this.addQuestion();
    const { id: userId } = await this.workshop.addUser(`${randomUUID()}@example.com`);
    const submission = await manager.save(SubmissionEntity, {
      userId,
      quizId,
      correctCount: 1,
      questionCount: 1,
    });
    await manager.insert(GradedAnswerEntity, {
      submissionId: submission.id,
      position: 1,
      prompt: 'How many corners?',
      given: '3',
      expected: '3',
      explanation: '',
      correct: true,
      image,
    });
  }

  async clear(): Promise<void> {
    for (const key of await this.keys()) await this.store.remove(key);
  }
}
