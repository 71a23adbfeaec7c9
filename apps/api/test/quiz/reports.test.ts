import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, TestApi } from '../test-api.ts';
import { createQuiz, type TestQuiz } from './quiz-factory.ts';

let api: TestApi;
let staff: Agent;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.staff();
});

afterAll(() => api.close());

async function submitFrom(country: string, { slug, questionIds }: TestQuiz, values: string[]): Promise<void> {
  const student = await api.student({ country });
  for (const [index, value] of values.entries()) {
    await student.put(`/api/quizzes/${slug}/answers/${questionIds[index]}`).send({ value }).expect(200);
  }
  await student.post(`/api/quizzes/${slug}/submission`).expect(201);
}

const report = (query: object) => staff.get('/api/reports/countries').query(query);

describe('the report by country', () => {
  it('is empty before anybody has submitted', async () => {
    expect((await report({}).expect(200)).body).toEqual([]);
  });

  it('contains the share of correct answers by country, highest first, for one quiz or all', async () => {
    const [one, other] = [await createQuiz(staff, ['1', '2', '3']), await createQuiz(staff, ['1'])];
    await submitFrom('DE', one, ['1', '2', '9']);
    await submitFrom('DE', one, ['1', '9', '9']);
    await submitFrom('JP', one, ['1', '2', '3']);
    await submitFrom('JP', other, ['9']);

    expect((await report({ quiz: one.slug }).expect(200)).body).toEqual([
      {
        country: 'JP',
        correctPercent: 100,
        correctCount: 3,
        answerCount: 3,
        submissionCount: 1,
        studentCount: 1,
      },
      {
        country: 'DE',
        correctPercent: 50,
        correctCount: 3,
        answerCount: 6,
        submissionCount: 2,
        studentCount: 2,
      },
    ]);
    expect((await report({}).expect(200)).body).toMatchObject([
      { country: 'JP', correctPercent: 75, submissionCount: 2 },
      { country: 'DE', correctPercent: 50 },
    ]);
  });

  it('rejects an unknown quiz and an unknown filter', async () => {
    await report({ quiz: 'nowhere' }).expect(404);
    await report({ country: 'DE' }).expect(400);
  });
});
