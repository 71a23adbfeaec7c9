import { UserEntity } from '@math-app/database';
import { GradedAnswerEntity, QuestionEntity, SubmissionEntity } from '@math-app/database/quiz';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, freshEmail, TestApi } from '../test-api.ts';
import { createQuiz, type TestQuiz } from './quiz-factory.ts';

let api: TestApi;
let staff: Agent;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.staff();
});

afterAll(() => api.close());

const results = async ({ slug }: TestQuiz, query: object = {}) =>
  (await staff.get(`/api/quizzes/${slug}/results`).query(query).expect(200)).body;

const right = ['1', '2', '1/2', '7'];
const dayMs = 24 * 60 * 60 * 1000;

interface Attempt {
  country: string;
  given: string[];
  daysAgo: number;
  isReopened: boolean;
}

const attempts = fc.array(
  fc.record<Attempt>({
    country: fc.constantFrom('CA', 'DE', 'JP'),
    given: fc.tuple(...right.map((answer) => fc.constantFrom(answer, '0', '9'))),
    daysAgo: fc.nat(45),
    isReopened: fc.boolean(),
  }),
  { maxLength: 12 },
);

/** Puts results in place as a submit would have, on days that are over. */
async function store(quiz: TestQuiz, list: Attempt[]) {
  const { manager } = api.database;
  const { quizId } = await manager.findOneByOrFail(QuestionEntity, { id: quiz.questionIds[0]! });
  return Promise.all(
    list.map(async ({ country, given, daysAgo, isReopened }) => {
      const person = { name: 'Ada', email: freshEmail(), country, passwordHash: 'none' };
      const { id: userId } = await manager.save(UserEntity, person);
      const verdicts = given.map((value, index) => value === right[index]);
      const correctCount = verdicts.filter(Boolean).length;
      const submittedAt = new Date(Date.now() - daysAgo * dayMs);
      const reopenedAt = isReopened ? new Date() : null;
      const row = { userId, quizId, correctCount, questionCount: right.length, submittedAt, reopenedAt };
      const { id: submissionId } = await manager.save(SubmissionEntity, row);
      const graded = given.map((value, index) => ({
        submissionId,
        position: index + 1,
        questionId: quiz.questionIds[index]!,
        prompt: 'as it was',
        given: value,
        expected: right[index]!,
        explanation: '',
        correct: verdicts[index]!,
      }));
      await manager.insert(GradedAnswerEntity, graded);
      return {
        country,
        given,
        verdicts,
        score: (correctCount / right.length) * 100,
        submittedAt,
        isReopened,
      };
    }),
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
const meanOf = (scores: number[]) =>
  scores.length === 0 ? null : round(scores.reduce((sum, score) => sum + score, 0) / scores.length);

function medianOf(scores: number[]): number | null {
  const sorted = scores.toSorted((one, other) => one - other);
  const [low, high] = [Math.floor((sorted.length - 1) / 2), Math.ceil((sorted.length - 1) / 2)];
  return sorted.length === 0 ? null : round((sorted[low]! + sorted[high]!) / 2);
}

describe('the results of a quiz', () => {
  it('match a simple count over random submissions, without reopened ones', async () => {
    await fc.assert(
      fc.asyncProperty(attempts, async (list) => {
        const quiz = await createQuiz(staff, right);
        const standing = (await store(quiz, list)).filter(({ isReopened }) => !isReopened);
        const scores = standing.map(({ score }) => score);
        const body = await results(quiz);

        expect(body).toMatchObject({
          quiz: { slug: quiz.slug },
          submissionCount: standing.length,
          meanPercent: meanOf(scores),
          medianPercent: medianOf(scores),
        });
        expect(body.distribution).toEqual(
          Array.from({ length: 10 }, (_, tenth) => ({
            fromPercent: tenth * 10,
            toPercent: tenth * 10 + 10,
            submissionCount: scores.filter((score) => Math.min(9, Math.floor(score / 10)) === tenth).length,
          })),
        );
        expect(body.days).toEqual(
          body.days.map(({ date }: { date: string }) => {
            const ofDay = standing.filter(({ submittedAt }) => submittedAt.toISOString().startsWith(date));
            return {
              date,
              submissionCount: ofDay.length,
              meanPercent: meanOf(ofDay.map(({ score }) => score)),
            };
          }),
        );
        expect(body.countries).toEqual((await staff.get(`/api/reports/countries?quiz=${quiz.slug}`)).body);
        expect(body.hardestQuestions).toHaveLength(standing.length > 0 ? right.length : 0);
        for (const question of body.hardestQuestions) {
          const index = quiz.questionIds.indexOf(question.id);
          const wrong = standing.filter(({ verdicts }) => !verdicts[index]).map(({ given }) => given[index]!);
          const correctCount = standing.length - wrong.length;
          expect(question).toMatchObject({ answerCount: standing.length, correctCount });
          const counts = ['0', '9'].map((given) => wrong.filter((value) => value === given).length);
          expect(question.commonMistake?.count ?? 0).toBe(Math.max(...counts));
        }
        const shares = body.hardestQuestions.map(
          ({ correctPercent }: { correctPercent: number }) => correctPercent,
        );
        expect(shares).toEqual(shares.toSorted((one: number, other: number) => one - other));
      }),
      { numRuns: 12, seed: 19 },
    );
  });

  it('name the most common mistake of a question, and leave out deleted questions', async () => {
    const quiz = await createQuiz(staff, right);
    const givens = [
      ['1', '9', '9', '7'],
      ['1', '9', '0', '7'],
      ['1', '0', '0', '7'],
    ];
    await store(
      quiz,
      givens.map((given) => ({ country: 'CA', given, daysAgo: 1, isReopened: false })),
    );
    await staff.patch(`/api/questions/${quiz.questionIds[1]}`).send({ prompt: 'As it is?' }).expect(200);
    await staff.delete(`/api/questions/${quiz.questionIds[0]}`).expect(204);
    expect((await results(quiz)).hardestQuestions).toMatchObject([
      { prompt: 'As it is?', correctPercent: 0, commonMistake: { given: '9', count: 2 } },
      { correctPercent: 0, commonMistake: { given: '0', count: 2 } },
      { correctPercent: 100, commonMistake: null },
    ]);
  });

  it('are empty, not missing, before anybody has submitted, and for a draft', async () => {
    const quiz = await createQuiz(staff, right);
    await staff.patch(`/api/quizzes/${quiz.slug}`).send({ published: false }).expect(200);
    const body = await results(quiz);
    expect(body).toMatchObject({ submissionCount: 0, meanPercent: null, medianPercent: null });
    expect([body.hardestQuestions, body.countries]).toEqual([[], []]);
    expect(body.distribution).toHaveLength(10);
  });

  it('cover as many days as requested, up to today', async () => {
    const quiz = await createQuiz(staff, right);
    const before = new Date().toISOString().slice(0, 10);
    const dates: string[] = (await results(quiz, { days: 90 })).days.map(
      ({ date }: { date: string }) => date,
    );
    const after = new Date().toISOString().slice(0, 10);
    expect(dates).toHaveLength(90);
    expect([before, after]).toContain(dates.at(-1));
    expect(dates.map((date) => Date.parse(date) - Date.parse(dates[0]!))).toEqual(
      dates.map((_, index) => index * dayMs),
    );
    expect((await results(quiz)).days).toHaveLength(30);
    expect((await results(quiz, { days: 1 })).days).toHaveLength(1);
  });

  it('reject an unknown quiz, an unknown filter and too many days', async () => {
    const { slug } = await createQuiz(staff, right);
    await staff.get('/api/quizzes/nowhere/results').expect(404);
    for (const query of [{ days: 0 }, { days: 367 }, { days: 'all' }, { country: 'DE' }]) {
      await staff.get(`/api/quizzes/${slug}/results`).query(query).expect(400);
    }
    await (await api.student()).get(`/api/quizzes/${slug}/results`).expect(403);
  });

  it('follow a reopening: the submission no longer counts', async () => {
    const quiz = await createQuiz(staff, right);
    await store(quiz, [{ country: 'DE', given: right, daysAgo: 2, isReopened: false }]);
    const { items } = (await staff.get(`/api/quizzes/${quiz.slug}/submissions`)).body;
    await staff.post(`/api/submissions/${items[0].id}/reopening`).expect(201);
    expect(await results(quiz)).toMatchObject({ submissionCount: 0, hardestQuestions: [], countries: [] });
    expect((await staff.get(`/api/staff/quizzes/${quiz.slug}`)).body.submissionCount).toBe(0);
    expect((await staff.get(`/api/reports/countries?quiz=${quiz.slug}`)).body).toEqual([]);
  });
});
