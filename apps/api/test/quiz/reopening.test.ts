import { UserEntity } from '@math-app/database';
import { SubmissionEntity } from '@math-app/database/quiz';
import { IsNull } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Agent, freshEmail, statusesOf, TestApi } from '../test-api.ts';
import { createQuiz, type TestQuiz } from './quiz-factory.ts';

let api: TestApi;
let staff: Agent;
let student: Agent;
let quiz: TestQuiz;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.staff();
});

afterAll(() => api.close());

beforeEach(async () => {
  [quiz, student] = [await createQuiz(staff, ['1', '2']), await api.student()];
});

const save = (index: number, value: string) =>
  student.put(`/api/quizzes/${quiz.slug}/answers/${quiz.questionIds[index]}`).send({ value });
const submit = () => student.post(`/api/quizzes/${quiz.slug}/submission`);
const reopen = (id: string, agent = staff) => agent.post(`/api/submissions/${id}/reopening`);
const listed = async () => (await staff.get(`/api/quizzes/${quiz.slug}/submissions`).expect(200)).body.items;

/** The student answers, submits, and the id is the one that staff see. */
async function submitted(...values: string[]): Promise<string> {
  for (const [index, value] of values.entries()) await save(index, value).expect(200);
  await submit().expect(201);
  return (await listed())[0].id;
}

describe('reopening a submission', () => {
  it('opens the quiz to its student again, with the answers as they were', async () => {
    const id = await submitted('1', '9');
    await save(1, '2').expect(409);
    await reopen(id).expect(201);

    await student.get(`/api/quizzes/${quiz.slug}/submission`).expect(404);
    const { body: answers } = await student.get(`/api/quizzes/${quiz.slug}/answers`).expect(200);
    expect(answers.map(({ value }: { value: string }) => value)).toEqual(['1', '9']);
    expect((await student.get('/api/users/me/progress').expect(200)).body).toEqual([
      {
        slug: quiz.slug,
        answeredCount: 2,
        scorePercent: null,
        submittedAt: null,
        reopenedAt: expect.any(String),
      },
    ]);

    await save(1, '2').expect(200);
    expect((await submit().expect(201)).body).toMatchObject({ scorePercent: 100 });
    await submit().expect(409);
    expect((await student.get('/api/users/me/progress')).body).toMatchObject([
      { scorePercent: 100, reopenedAt: null },
    ]);
  });

  it('is recorded with name and time, and keeps both results as they were graded', async () => {
    const id = await submitted('1', '9');
    const { body: reopened } = await reopen(id).expect(201);
    const { name } = (await staff.get('/api/users/me')).body;
    expect(reopened).toMatchObject({
      id,
      scorePercent: 50,
      reopening: { reopenedBy: name, reopenedAt: expect.any(String) },
      answers: [
        { given: '1', correct: true },
        { given: '9', correct: false },
      ],
    });
    expect(Date.parse(reopened.reopening.reopenedAt)).toBeGreaterThanOrEqual(
      Date.parse(reopened.submittedAt),
    );

    const again = await submitted('1', '2');
    const { body } = await staff.get(`/api/submissions/${again}`).expect(200);
    expect(body).toMatchObject({ scorePercent: 100, reopening: null });
    expect(body.history).toMatchObject([
      { id: again, scorePercent: 100, reopening: null },
      { id, scorePercent: 50, reopening: reopened.reopening },
    ]);
    expect((await staff.get(`/api/submissions/${id}`)).body.answers).toEqual(reopened.answers);
  });

  it('may happen again with the next submission', async () => {
    for (const round of [1, 2, 3]) {
      await reopen(await submitted('1', '2')).expect(201);
      expect(await listed()).toHaveLength(round);
    }
    await submit().expect(201);
    const items = await listed();
    expect(items.map(({ reopening }: { reopening: unknown }) => reopening === null)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('happens once, even if several requests arrive together', async () => {
    const id = await submitted('1', '2');
    const colleague = await api.staff();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) => reopen(id, index % 2 ? staff : colleague)),
    );
    expect(statusesOf(answers)).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
    const { body } = await reopen(id).expect(409);
    expect(body.code).toBe('submission-already-reopened');
  });

  it('comes before or after what the student does at the same time, and loses nothing', async () => {
    for (let round = 1; round <= 10; round++) {
      [quiz, student] = [await createQuiz(staff, ['1']), await api.student()];
      const id = await submitted('1');
      const [saved, again] = await Promise.all([save(0, '2'), submit(), reopen(id).expect(201)]);
      expect([200, 409]).toContain(saved.status);
      expect([201, 409]).toContain(again.status);
      const { body: answers } = await student.get(`/api/quizzes/${quiz.slug}/answers`);
      expect(answers[0].value).toBe(saved.status === 200 ? '2' : '1');
      const graded = again.status === 201 ? again.body.answers[0].given : answers[0].value;
      expect(graded).toBe(answers[0].value);
      const standing = { quiz: { slug: quiz.slug }, reopenedAt: IsNull() };
      expect(await api.database.manager.countBy(SubmissionEntity, standing)).toBe(
        again.status === 201 ? 1 : 0,
      );
    }
  });

  it('is kept as a record after the staff account is deleted', async () => {
    const id = await submitted('1', '2');
    const colleague = await api.staff();
    await reopen(id, colleague).expect(201);
    const { id: colleagueId } = (await colleague.get('/api/users/me')).body;
    await api.database.manager.delete(UserEntity, { id: colleagueId });
    const { body } = await staff.get(`/api/submissions/${id}`).expect(200);
    expect(body.reopening).toEqual({ reopenedBy: null, reopenedAt: expect.any(String) });
  });

  it('asks for an answer to a question that is new since', async () => {
    const id = await submitted('1', '2');
    const { body: added } = await staff
      .post('/api/questions')
      .send({ quiz: quiz.slug, prompt: 'New?', answer: '3', topic: 'addition', difficulty: 'easy' })
      .expect(201);
    await reopen(id).expect(201);
    expect((await submit().expect(422)).body.questionIds).toEqual([added.id]);
  });

  it('is for staff, and for a submission that exists', async () => {
    const id = await submitted('1', '2');
    await reopen(id, student).expect(403);
    await reopen(id, api.guest()).expect(401);
    await reopen('00000000-0000-7000-8000-000000000000').expect(404);
    await reopen('nothing').expect(404);
    expect((await listed())[0].reopening).toBeNull();
  });

  it('works for a quiz that has become a draft', async () => {
    const id = await submitted('1', '2');
    await staff.patch(`/api/quizzes/${quiz.slug}`).send({ published: false }).expect(200);
    await reopen(id).expect(201);
    await save(0, '1').expect(404);
  });
});

describe('the submissions to a quiz', () => {
  it('are found by name or address, a page at a time, the newest first', async () => {
    const people = ['Ada', 'Bo 100%', 'Cy'].map((name) => ({ name, email: freshEmail() }));
    for (const person of people) {
      student = await api.student(person);
      await submitted('1', '9');
    }
    const search = async (query: object) =>
      (await staff.get(`/api/quizzes/${quiz.slug}/submissions`).query(query).expect(200)).body;
    const namesIn = ({ items }: { items: { student: { name: string } }[] }) =>
      items.map((item) => item.student.name);

    expect(namesIn(await search({}))).toEqual(['Cy', 'Bo 100%', 'Ada']);
    expect(namesIn(await search({ search: '100%' }))).toEqual(['Bo 100%']);
    expect(namesIn(await search({ search: '%' }))).toEqual(['Bo 100%']);
    expect(namesIn(await search({ search: people[0]!.email.toUpperCase() }))).toEqual(['Ada']);
    const second = await search({ pageSize: 2, page: 2 });
    expect(namesIn(second)).toEqual(['Ada']);
    expect(second).toMatchObject({ total: 3, page: 2, pageSize: 2 });
    expect(second.items[0]).toEqual({
      id: expect.any(String),
      student: { ...people[0], country: 'GB' },
      scorePercent: 50,
      correctCount: 1,
      questionCount: 2,
      submittedAt: expect.any(String),
      reopening: null,
    });
  });

  it('are an empty list before anybody has submitted, and not found without a quiz', async () => {
    expect(await listed()).toEqual([]);
    await staff.get('/api/quizzes/nowhere/submissions').expect(404);
    await staff.get(`/api/quizzes/${quiz.slug}/submissions?page=0`).expect(400);
    await student.get(`/api/quizzes/${quiz.slug}/submissions`).expect(403);
  });

  it('are read one by one by staff alone', async () => {
    const id = await submitted('1', '9');
    const { body } = await staff.get(`/api/submissions/${id}`).expect(200);
    expect(body).toMatchObject({
      id,
      quiz: { slug: quiz.slug, title: quiz.slug },
      student: { name: 'Ada Lovelace' },
      answers: [{ position: 1 }, { position: 2, given: '9', expected: '2' }],
      history: [{ id }],
    });
    expect(JSON.stringify(body)).not.toContain('argon2');
    await student.get(`/api/submissions/${id}`).expect(403);
    await staff.get('/api/submissions/00000000-0000-7000-8000-000000000000').expect(404);
  });
});
