import { expect, test } from '@playwright/test';
import { collectComplaints } from '../page-checks.ts';
import { demoPassword, register, signIn } from '../person.ts';

test('staff see the queues and their jobs, without errors in the browser', async ({ page }) => {
  await signIn(page, 'staff@example.com');
  const complaints = collectComplaints(page);
  await page.getByRole('link', { name: 'Queues', exact: true }).click();
  await expect(page).toHaveTitle('Math App queues');
  for (const queue of ['mailing', 'housekeeping']) {
    await expect(page.getByRole('link', { name: queue }).first()).toBeVisible();
  }
  await page.getByRole('link', { name: 'housekeeping' }).first().click();
  await expect(page.getByText('remove-expired').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});

test('guests see the queues after they sign in', async ({ page }) => {
  await page.goto('/admin/queues');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByLabel('Email address').fill('staff@example.com');
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveTitle('Math App queues');
});

test('students have no link to the queues and may not open them', async ({ page }) => {
  await register(page);
  await expect(page.getByRole('link', { name: 'Queues', exact: true })).toHaveCount(0);
  const response = await page.goto('/admin/queues');
  expect(response?.status()).toBe(403);
  expect(await page.request.get('/admin/queues/api/queues').then((answer) => answer.status())).toBe(403);
});
