import { expect, test } from '@playwright/test';
import { collectComplaints } from '../page-checks.ts';
import { register } from '../person.ts';

test.describe('before any code has loaded', () => {
  test.use({ javaScriptEnabled: false });

  test('the landing page is readable and its links work', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.getByRole('link', { name: 'Browse quizzes' }).click();
    await expect(page).toHaveURL(/\/quizzes$/);
  });
});

test('the landing page recognizes a signed-in user', async ({ page }) => {
  await register(page);
  const complaints = collectComplaints(page);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Go to quizzes' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Create an account' })).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('the code and the data of a page load before the app, and only once', async ({ page }) => {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/assets/index-*.js', async (route) => {
    await released;
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
