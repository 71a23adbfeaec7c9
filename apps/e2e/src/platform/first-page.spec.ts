import { expect, test } from '@playwright/test';
import { collectComplaints } from '../page-checks.ts';

test.describe('before any code has loaded', () => {
  test.use({ javaScriptEnabled: false });

  test('the landing page can be read', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('other pages show the header, and that they are loading', async ({ page }) => {
    await page.goto('/login');
    await expect(page.getByRole('banner')).toBeVisible();
    await expect(page.getByRole('status', { name: 'Loading the page' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
  });
});

test('the landing page is hydrated, not replaced', async ({ page }) => {
  const complaints = collectComplaints(page);
  await page.goto('/');
  const title = await page.getByRole('heading', { level: 1 }).elementHandle();
  await page.getByRole('button', { name: /Switch to (dark|light) colors/ }).click();
  // React has taken over the element that the build rendered.
  expect(await title?.evaluate((element) => element.isConnected)).toBe(true);
  expect(complaints).toEqual([]);
});
