import type { APIRequestContext } from '@playwright/test';
import { expectOk, signInAsStaff, type Visit } from '../visit.ts';

/** The pages of the quiz, in the order in which a student and a member of staff see them. */
export const quizVisits: Visit[] = [
  { name: 'quiz', path: '/quizzes/warm-up', prepare: register },
  { name: 'result', path: '/quizzes/warm-up/result', prepare: submitQuiz },
  { name: 'report', path: '/staff/report', prepare: signInAsStaff },
];

async function register({ request }: { request: APIRequestContext }): Promise<void> {
  const person = {
    name: 'Ada Lovelace',
    password: 'correct horse battery',
    country: 'GB',
    acceptTerms: true,
  };
  const email = `lighthouse-${Date.now()}@example.com`;
  await expectOk(request.post('/api/auth/register', { data: { ...person, email } }));
}

async function submitQuiz({ request }: { request: APIRequestContext }): Promise<void> {
  const questions = (await (await request.get('/api/questions?quiz=warm-up')).json()) as { id: string }[];
  for (const { id } of questions) {
    await expectOk(request.put(`/api/quizzes/warm-up/answers/${id}`, { data: { value: '7' } }));
  }
  await expectOk(request.post('/api/quizzes/warm-up/submission'));
}
