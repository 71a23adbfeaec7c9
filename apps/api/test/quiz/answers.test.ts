import { AnswerEntity } from '@math-app/database/quiz';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, TestApi } from '../test-api.ts';
import { createQuiz } from './quiz-factory.ts';

let api: TestApi;
let staff: Agent;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.staff();
});

afterAll(() => api.close());

const path = (slug: string, questionId = '') =>
  `/api/quizzes/${slug}/answers/${questionId}`.replace(/\/$/, '');

describe('an answer', () => {
  it('is returned after a reload, as it was typed', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1/2', '7']);
    const student = await api.student();
    const { body } = await student.put(path(slug, questionIds[1])).send({ value: ' 1 1/2 ' }).expect(200);
    expect(body).toMatchObject({ questionId: questionIds[1], value: '1 1/2' });
    expect(Date.parse(body.savedAt)).toBeGreaterThan(Date.now() - 60_000);
    const saved = await student.get(path(slug)).expect(200);
    expect(saved.body).toMatchObject([{ questionId: questionIds[1], value: '1 1/2' }]);
  });

  it('can be changed and deleted', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1']);
    const student = await api.student();
    await student.put(path(slug, questionIds[0])).send({ value: '1' }).expect(200);
    await student.put(path(slug, questionIds[0])).send({ value: '2' }).expect(200);
    expect((await student.get(path(slug))).body).toMatchObject([{ value: '2' }]);
    const { body } = await student.put(path(slug, questionIds[0])).send({ value: '' }).expect(200);
    expect(body.savedAt).toBeNull();
    expect((await student.get(path(slug))).body).toEqual([]);
  });

  it('is one row, even if it is sent several times at once', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1']);
    const student = await api.student();
    const values = ['1', '2', '3', '4', '5', '6'];
    const answers = await Promise.all(
      values.map((value) => student.put(path(slug, questionIds[0])).send({ value })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(await api.database.manager.countBy(AnswerEntity, { questionId: questionIds[0] })).toBe(1);
  });

  it('is visible to its student alone', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1']);
    const [one, other] = [await api.student(), await api.student()];
    await one.put(path(slug, questionIds[0])).send({ value: '1' }).expect(200);
    expect((await other.get(path(slug))).body).toEqual([]);
  });

  it.each([
    ['1/', 'not a number'],
    ['twelve', 'not a number'],
    ['1/0', 'divide by 0'],
    ['1,000', 'comma'],
    ['1e999999', 'not a number'],
    ['1\u00002', 'not a number'],
    ['9'.repeat(41), '40 characters'],
    ['9'.repeat(10_000), '40 characters'],
  ])('%j is refused, and the saved answer stays', async (value, reason) => {
    const { slug, questionIds } = await createQuiz(staff, ['1']);
    const student = await api.student();
    await student.put(path(slug, questionIds[0])).send({ value: '5' }).expect(200);
    const { body } = await student.put(path(slug, questionIds[0])).send({ value }).expect(400);
    expect(body.errors).toEqual([{ path: 'value', message: expect.stringContaining(reason) }]);
    expect((await student.get(path(slug))).body).toMatchObject([{ value: '5' }]);
  });

  it.each([{}, { value: 7 }, { value: null }, { value: '7', correct: true }, { value: ['7'] }])(
    'cannot be %j',
    async (body) => {
      const { slug, questionIds } = await createQuiz(staff, ['1']);
      await (await api.student()).put(path(slug, questionIds[0])).send(body).expect(400);
    },
  );

  it('belongs to a question of that quiz', async () => {
    const [one, other] = [await createQuiz(staff, ['1']), await createQuiz(staff, ['1'])];
    const student = await api.student();
    for (const questionId of [other.questionIds[0], 'nothing', '00000000-0000-7000-8000-000000000000']) {
      await student.put(path(one.slug, questionId)).send({ value: '1' }).expect(404);
    }
    await student.put(path('nowhere', one.questionIds[0])).send({ value: '1' }).expect(404);
    await student.get(path('nowhere')).expect(404);
  });

  it('needs a session and a published quiz', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1']);
    await api.guest().get(path(slug)).expect(401);
    await api.guest().put(path(slug, questionIds[0])).send({ value: '1' }).expect(401);
    await staff.patch(`/api/quizzes/${slug}`).send({ published: false }).expect(200);
    await (await api.student()).put(path(slug, questionIds[0])).send({ value: '1' }).expect(404);
  });
});
