import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';

export const demoPassword = 'math-app-demo';
export const password = 'correct horse battery';

export const freshEmail = () => `person-${randomUUID()}@example.com`;

/** Creates an account through the page, as a person does, and is signed in afterwards. */
export async function register(page: Page, email = freshEmail()): Promise<string> {
  await page.goto('/register');
  await page.getByLabel('Name').fill('Ada Lovelace');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Confirm password').fill(password);
  await page.getByRole('combobox', { name: 'Country' }).fill('United K');
  await page.getByRole('option', { name: 'United Kingdom' }).click();
  await page.getByLabel('I accept the terms').check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page.getByRole('heading', { name: 'Quizzes' })).toBeVisible();
  return email;
}

export async function signIn(page: Page, email: string, secret = demoPassword): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Quizzes' })).toBeVisible();
}

/** A browser of its own: other cookies, other storage. */
export async function anotherBrowser(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

/** A published quiz of its own, made by staff through the API: no two tests share one. */
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

interface CaughtMail {
  to: { address: string }[];
  subject: string;
  text: string;
  html: string;
}

/** Waits for a mail to somebody to arrive in the inbox of the catcher. */
export async function receiveMail(request: APIRequestContext, to: string): Promise<CaughtMail> {
  let found: CaughtMail | undefined;
  await expect(async () => {
    const response = await request.get(`${process.env['E2E_MAIL_URL']}/api/email`);
    const mails = (await response.json()) as CaughtMail[];
    found = mails.findLast((mail) => mail.to.some(({ address }) => address === to));
    expect(found).toBeDefined();
  }).toPass();
  return found!;
}
