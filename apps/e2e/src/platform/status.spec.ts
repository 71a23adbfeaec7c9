import { expect, test } from '@playwright/test';

test('the status page shows that each part of the app is up', async ({ page }) => {
  await page.goto('/status');
  await expect(page.getByText('Up', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/\d+ ms/)).toBeVisible();
  await expect(page.getByText(/UTC$/)).toBeVisible();
});
