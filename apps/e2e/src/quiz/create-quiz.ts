import { randomUUID } from 'node:crypto';
import { type APIRequestContext, expect } from '@playwright/test';
import { demoPassword } from '../person.ts';

/** Creates a published quiz through the API, so that each test has its own. */
export async function createQuiz(
  request: APIRequestContext,
  answers: string[],
): Promise<{ slug: string; title: string }> {
  const slug = `quiz-${randomUUID()}`;
  const title = `Quiz ${slug.slice(5, 13)}`;
  await request.post('/api/auth/login', { data: { email: 'staff@example.com', password: demoPassword } });
  await request.post('/api/quizzes', { data: { title, slug, published: true } });
  for (const [index, answer] of answers.entries()) {
    const prompt = `What is question ${index + 1}?`;
    const created = await request.post('/api/questions', {
      data: { quiz: slug, prompt, answer, topic: 'testing', difficulty: 'easy' },
    });
    expect(created.status()).toBe(201);
  }
  return { slug, title };
}
