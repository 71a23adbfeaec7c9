import { GradedAnswerEntity, SubmissionEntity } from '@math-app/database/quiz';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, statusesOf, TestApi } from '../test-api.ts';
import { createQuiz, type TestQuiz } from './quiz-factory.ts';

let api: TestApi;
let staff: Agent;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.staff();
});

afterAll(() => api.close());

const submit = (student: Agent, { slug }: TestQuiz) => student.post(`/api/quizzes/${slug}/submission`);
const result = (student: Agent, { slug }: TestQuiz) => student.get(`/api/quizzes/${slug}/submission`);

async function answer(student: Agent, { slug, questionIds }: TestQuiz, values: string[]): Promise<void> {
  for (const [index, value] of values.entries()) {
    await student.put(`/api/quizzes/${slug}/answers/${questionIds[index]}`).send({ value }).expect(200);
  }
}

/** Stops each grading when the answers have been read and not yet been written down. */
async function pauseGrading() {
  const holder = api.database.createQueryRunner();
  await holder.query(`CREATE FUNCTION pause() RETURNS trigger LANGUAGE plpgsql AS
    'BEGIN PERFORM pg_advisory_xact_lock_shared(1); RETURN NEW; END'`);
  await holder.query('CREATE TRIGGER pause BEFORE INSERT ON graded_answers EXECUTE FUNCTION pause()');
  await holder.query('SELECT pg_advisory_lock(1)');
  return {
    /** Until so many requests wait for a lock in the database. */
    async isWaitedForBy(count: number): Promise<void> {
      const waiting = `SELECT count(*)::int AS count FROM pg_locks l JOIN pg_database d ON d.oid = l.database
                        WHERE d.datname = current_database() AND NOT l.granted`;
      const [row] = await api.database.query<{ count: number }[]>(waiting);
      if (row!.count < count) await this.isWaitedForBy(count);
    },
    async end(): Promise<void> {
      await holder.query('SELECT pg_advisory_unlock(1)');
      await holder.query('DROP FUNCTION pause CASCADE');
      await holder.release();
    },
  };
}

describe('a submission', () => {
  it('is graded on the server: exact numbers, however they are written', async () => {
    const quiz = await createQuiz(staff, ['1/2', '1/2', '1/2', '1/2', '-3', '1000', '1/3', '7']);
    const student = await api.student();
    await answer(student, quiz, ['0.5', '2/4', '50%', '1 1/2', '−3', '1 000', '0.3333333333333333', '7.0']);
    const { body } = await submit(student, quiz).expect(201);
    expect(body.answers.map(({ correct }: { correct: boolean }) => correct)).toEqual([
      true,
      true,
      true,
      false,
      true,
      true,
      false,
      true,
    ]);
    expect(body).toMatchObject({
      scorePercent: 75,
      correctCount: 6,
      questionCount: 8,
      quiz: { slug: quiz.slug },
    });
    expect(body.answers[3]).toMatchObject({ position: 4, given: '1 1/2', expected: '1/2' });
    expect((await result(student, quiz).expect(200)).body).toEqual(body);
  });

  it('names the questions that have no answer, and nothing is submitted', async () => {
    const quiz = await createQuiz(staff, ['1', '2', '3']);
    const student = await api.student();
    await answer(student, quiz, ['1']);
    const { body } = await submit(student, quiz).expect(422);
    expect(body).toMatchObject({ code: 'answers-missing', questionIds: quiz.questionIds.slice(1) });
    await result(student, quiz).expect(404);
    await answer(student, quiz, ['1', '2', '3']);
    await submit(student, quiz).expect(201);
  });

  it('is refused for a quiz without questions', async () => {
    const quiz = await createQuiz(staff, []);
    await submit(await api.student(), quiz).expect(422);
  });

  it('is made once', async () => {
    const quiz = await createQuiz(staff, ['1']);
    const student = await api.student();
    await answer(student, quiz, ['1']);
    await submit(student, quiz).expect(201);
    const { body } = await submit(student, quiz).expect(409);
    expect(body.code).toBe('quiz-already-submitted');
  });

  it('is created once when many requests arrive together', async () => {
    const quiz = await createQuiz(staff, ['1', '2']);
    const student = await api.student();
    await answer(student, quiz, ['1', '2']);
    const answers = await Promise.all(Array.from({ length: 8 }, () => submit(student, quiz)));
    expect(statusesOf(answers)).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    expect(await api.database.manager.countBy(SubmissionEntity, { quiz: { slug: quiz.slug } })).toBe(1);
    expect(
      await api.database.manager.countBy(GradedAnswerEntity, { submission: { quiz: { slug: quiz.slug } } }),
    ).toBe(2);
  });

  it('is kept apart by the database itself', async () => {
    const quiz = await createQuiz(staff, ['1']);
    const student = await api.student();
    await answer(student, quiz, ['1']);
    await submit(student, quiz).expect(201);
    const where = { quiz: { slug: quiz.slug } };
    const { userId, quizId } = await api.database.manager.findOneByOrFail(SubmissionEntity, where);
    const again = api.database.manager.insert(SubmissionEntity, {
      userId,
      quizId,
      correctCount: 1,
      questionCount: 1,
    });
    await expect(again).rejects.toThrow('submissions_user_id_quiz_id_key');
  });

  it('closes the quiz: a late answer is refused', async () => {
    const quiz = await createQuiz(staff, ['1']);
    const student = await api.student();
    await answer(student, quiz, ['1']);
    await submit(student, quiz).expect(201);
    const late = student.put(`/api/quizzes/${quiz.slug}/answers/${quiz.questionIds[0]}`).send({ value: '2' });
    expect((await late.expect(409)).body.code).toBe('quiz-already-submitted');
  });

  it('grades every answer that was saved: none is saved while it is graded', async () => {
    const quiz = await createQuiz(staff, ['1']);
    const student = await api.student();
    await answer(student, quiz, ['1']);
    const pause = await pauseGrading();
    const submission = submit(student, quiz).then(({ status }) => status);
    await pause.isWaitedForBy(1);
    const late = student
      .put(`/api/quizzes/${quiz.slug}/answers/${quiz.questionIds[0]}`)
      .send({ value: '2' })
      .then(({ status }) => status);
    // Saved now it would be lost: the grading has read the answers already.
    const first = await Promise.race([late, pause.isWaitedForBy(2)]);
    await pause.end();
    expect([first, await late, await submission]).toEqual([undefined, 409, 201]);
  });

  it('stays as it was when staff change or delete a question afterwards', async () => {
    const quiz = await createQuiz(staff, ['1', '2']);
    const student = await api.student();
    await answer(student, quiz, ['1', '5']);
    const { body } = await submit(student, quiz).expect(201);
    await staff
      .patch(`/api/questions/${quiz.questionIds[0]}`)
      .send({ prompt: 'other', answer: '9' })
      .expect(200);
    await staff.delete(`/api/questions/${quiz.questionIds[1]}`).expect(204);
    await staff.patch(`/api/quizzes/${quiz.slug}`).send({ published: false }).expect(200);
    expect((await result(student, quiz).expect(200)).body).toEqual(body);
  });

  it('is all or nothing: if it fails halfway, nothing is stored', async () => {
    const quiz = await createQuiz(staff, ['1']);
    const student = await api.student();
    await answer(student, quiz, ['1']);
    await api.database.query(
      'ALTER TABLE graded_answers ADD CONSTRAINT broken CHECK (position > 1) NOT VALID',
    );
    await submit(student, quiz).expect(500);
    await api.database.query('ALTER TABLE graded_answers DROP CONSTRAINT broken');
    await result(student, quiz).expect(404);
    await submit(student, quiz).expect(201);
  });

  it('takes a quiz of 500 questions', async () => {
    const slug = 'long';
    await staff.post('/api/quizzes').send({ title: slug, slug, published: true }).expect(201);
    await api.database.query(
      `INSERT INTO questions (quiz_id, position, prompt, answer, topic, difficulty)
       SELECT quizzes.id, n, 'What is ' || n || '?', n, 'addition', 'easy' FROM quizzes, generate_series(1, 500) n WHERE slug = $1`,
      [slug],
    );
    const student = await api.student();
    const { body: me } = await student.get('/api/users/me');
    await api.database.query(
      `INSERT INTO answers (user_id, question_id, value)
       SELECT $1, questions.id, questions.position FROM questions JOIN quizzes ON quizzes.id = quiz_id WHERE slug = $2`,
      [me.id, slug],
    );
    const { body } = await submit(student, { slug, questionIds: [] }).expect(201);
    expect(body).toMatchObject({ scorePercent: 100, questionCount: 500 });
    expect(body.answers).toHaveLength(500);
  });

  it('is visible to nobody else', async () => {
    const quiz = await createQuiz(staff, ['1']);
    const student = await api.student();
    await answer(student, quiz, ['1']);
    await submit(student, quiz).expect(201);
    await result(await api.student(), quiz).expect(404);
    await result(api.guest(), quiz).expect(401);
  });
});

describe('the status of a quiz', () => {
  it('has the number of answers so far, and the score after the submission', async () => {
    const [open, done] = [await createQuiz(staff, ['1', '2', '3']), await createQuiz(staff, ['1', '2'])];
    const student = await api.student();
    await answer(student, open, ['1', '2']);
    await answer(student, done, ['1', '9']);
    await submit(student, done).expect(201);
    const { body } = await student.get('/api/users/me/progress').expect(200);
    expect(body).toEqual([
      { slug: open.slug, answeredCount: 2, scorePercent: null, submittedAt: null, reopenedAt: null },
      {
        slug: done.slug,
        answeredCount: 2,
        scorePercent: 50,
        submittedAt: expect.any(String),
        reopenedAt: null,
      },
    ]);
  });
});
