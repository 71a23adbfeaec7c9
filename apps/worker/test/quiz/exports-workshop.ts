import { buffer } from 'node:stream/consumers';

import { makeExportJob } from '@math-app/contracts/quiz';
import { ExportEntity, QuestionEntity, QuizEntity, SubmissionEntity } from '@math-app/database/quiz';
import { createFileStore, type FileStore, readEnv } from '@math-app/server';
import { exportKey } from '@math-app/server/quiz';
import type { JobsOptions } from 'bullmq';
import { until } from '../until.ts';
import { type Backend, Workshop } from '../test-worker.ts';

type Wanted = Pick<ExportEntity, 'kind'> & Partial<ExportEntity>;
type QuestionText = Pick<QuestionEntity, 'prompt'> & Partial<QuestionEntity>;

/** A workshop with factories for exports and the rows they read. */
export class ExportsWorkshop {
  private constructor(
    readonly workshop: Workshop,
    readonly store: FileStore,
    readonly userId: string,
  ) {}

  static async open(backend: Backend): Promise<ExportsWorkshop> {
    const workshop = await Workshop.open(backend);
    const store = await createFileStore(readEnv(workshop.variables));
    const { id } = await workshop.addUser('teacher@example.com');
    return new ExportsWorkshop(workshop, store, id);
  }

  get manager() {
    return this.workshop.database.manager;
  }

  /** Creates an export as the API does. */
  async row(wanted: Wanted): Promise<Pick<ExportEntity, 'id'>> {
    return this.manager.save(ExportEntity, {
      userId: this.userId,
      fileName: 'export',
      expiresAt: new Date(Date.now() + 3600_000),
      ...wanted,
    });
  }

  /** Requests a file from the worker, as the API does. */
  async request(wanted: Wanted, options: JobsOptions = {}): Promise<string> {
    const { id } = await this.row(wanted);
    await this.enqueue(id, options);
    return id;
  }

  async enqueue(exportId: string, options: JobsOptions = {}): Promise<void> {
    await this.workshop.queue(makeExportJob.queue).add(makeExportJob.name, { exportId }, options);
  }

  find(id: string): Promise<ExportEntity | null> {
    return this.manager.findOneBy(ExportEntity, { id });
  }

  async untilStatus(id: string, status: ExportEntity['status']): Promise<ExportEntity> {
    await until(async () => (await this.find(id))?.status === status);
    return this.manager.findOneByOrFail(ExportEntity, { id });
  }

  async file(id: string): Promise<Buffer> {
    return buffer(await this.store.read(exportKey(id)));
  }

  /** Requests a file and waits for it. */
  async make(wanted: Wanted): Promise<Buffer> {
    const id = await this.request(wanted);
    await this.untilStatus(id, 'ready');
    return this.file(id);
  }

  async quiz(title: string, questions: QuestionText[] = []): Promise<QuizEntity> {
    const slug = `quiz-${Math.random().toString(36).slice(2)}`;
    const quiz = await this.manager.save(QuizEntity, { slug, title, published: true });
    await this.manager.insert(
      QuestionEntity,
      questions.map((question, index) => ({
        quizId: quiz.id,
        position: index + 1,
        answer: String(index + 1),
        topic: 'testing',
        difficulty: 'easy' as const,
        ...question,
      })),
    );
    return quiz;
  }

  async result(
    quiz: QuizEntity,
    userId: string,
    correctCount: number,
    submittedAt = new Date(),
  ): Promise<void> {
    await this.manager.insert(SubmissionEntity, {
      quizId: quiz.id,
      userId,
      correctCount,
      questionCount: 3,
      submittedAt,
    });
  }

  /** Adds students who have all submitted the quiz. */
  async manyResults(quiz: QuizEntity, count: number): Promise<void> {
    await this.manager.query(
      `WITH students AS (
         INSERT INTO users (name, email, country, password_hash)
         SELECT 'Student ' || n, 'student-' || n || '@example.com', 'CA', 'x' FROM generate_series(1, $1::int) n
         RETURNING id
       )
       INSERT INTO submissions (user_id, quiz_id, correct_count, question_count)
       SELECT id, $2, 2, 3 FROM students`,
      [count, quiz.id],
    );
  }
}
