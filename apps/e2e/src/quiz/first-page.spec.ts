import { expect, type Page, test } from '@playwright/test';
import { register } from '../person.ts';

/** Collects the errors that the browser logs from now on. */
function collectErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the landing page is readable and its links work', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Browse quizzes' }).click();
    await expect(page).toHaveURL(/\/quizzes$/);
  });

  test('any other page shows the shared layout and a loading state', async ({ page }) => {
    await page.goto('/quizzes');
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('status', { name: 'Loading the page' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  });
});

test('the prerendered landing page is hydrated', async ({ page }) => {
  const errors = collectErrors(page);
  await page.goto('/');
  const title = await page.getByRole('heading', { level: 1 }).elementHandle();
  await page.getByRole('button', { name: /Switch to (dark|light) colors/ }).click();
  // The same element as before: React took over the prerendered page instead of replacing it.
  expect(await title?.evaluate((element) => element.isConnected)).toBe(true);
  expect(errors).toEqual([]);
});

test('the landing page recognizes a signed-in user', async ({ page }) => {
  await register(page);
  const errors = collectErrors(page);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Go to quizzes' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Create an account' })).toHaveCount(0);
  expect(errors).toEqual([]);
});

test('the code and data of a page are requested before the app has loaded, and only once', async ({
  page,
}) => {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/index-*.js', async (route) => {
    await held;
    await route.continue();
  });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(new URL(request.url()).pathname));
  const code = page.waitForRequest('**/assets/quiz-page-*.js');
  const questions = page.waitForResponse('**/api/questions?quiz=warm-up');
  await page.goto('/quizzes/warm-up', { waitUntil: 'commit' });
  await Promise.all([code, questions]);
  release();
  await expect(page.getByRole('heading', { level: 1, name: 'Warm-up' })).toBeVisible();
  await expect(page.getByText('What is 7 + 8?')).toBeVisible();
  expect(requested.filter((path) => path === '/api/questions')).toHaveLength(1);
});
