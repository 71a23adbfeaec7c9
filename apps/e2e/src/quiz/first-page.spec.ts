import { expect, type Page, test } from '@playwright/test';
import { register } from '../person.ts';

/** What the browser complains of, from now on. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  return complaints;
}

test.describe('before any code has arrived', () => {
  test.use({ javaScriptEnabled: false });

  test('the landing page can be read, and its links lead on', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'See the quizzes' }).click();
    await expect(page).toHaveURL(/\/quizzes$/);
  });

  test('another page shows the frame that all share, and that it is loading', async ({ page }) => {
    await page.goto('/quizzes');
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('status', { name: 'Loading the page' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  });
});

test('the landing page comes to life as it stands', async ({ page }) => {
  const complaints = complaintsOf(page);
  await page.goto('/');
  const title = await page.getByRole('heading', { level: 1 }).elementHandle();
  await page.getByRole('button', { name: /Switch to (dark|light) colours/ }).click();
  // The same element as before: React has taken over what the build had rendered.
  expect(await title?.evaluate((element) => element.isConnected)).toBe(true);
  expect(complaints).toEqual([]);
});

test('the landing page of somebody who is signed in is theirs', async ({ page }) => {
  await register(page);
  const complaints = complaintsOf(page);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'To the quizzes' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Create an account' })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('what a page shows is on its way before the app has arrived, and asked for once', async ({ page }) => {
  let arrive: () => void = () => undefined;
  const arrival = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/assets/index-*.js', async (route) => {
    await arrival;
    await route.continue();
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const code = page.waitForRequest('**/assets/quiz-page-*.js');
  const questions = page.waitForResponse('**/api/questions?quiz=warm-up');
  await page.goto('/quizzes/warm-up', { waitUntil: 'commit' });
  await Promise.all([code, questions]);
  arrive();
  await expect(page.getByRole('heading', { level: 1, name: 'Warm-up' })).toBeVisible();
  await expect(page.getByText('What is 7 + 8?')).toBeVisible();
  expect(asked.filter((path) => path === '/api/questions')).toHaveLength(1);
});
