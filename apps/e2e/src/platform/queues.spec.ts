import { expect, type Page, test } from '@playwright/test';
import { demoPassword, register, signIn } from '../person.ts';

/** What the browser says against a page: broken scripts, and what the policy of the site refused. */
function listenToComplaints(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

test('staff see the queues and their jobs, and the browser has nothing against it', async ({ page }) => {
  await signIn(page, 'staff@example.com');
  const complaints = listenToComplaints(page);
  await page.getByRole('link', { name: 'Queues', exact: true }).click();
  await expect(page).toHaveTitle('Math App queues');
  for (const queue of ['mailing', 'housekeeping', 'importing', 'resizing', 'exporting']) {
    await expect(page.getByRole('link', { name: queue }).first()).toBeVisible();
  }
  await page.getByRole('link', { name: 'housekeeping' }).first().click();
  await expect(page.getByText('remove-expired').first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(complaints).toEqual([]);
});

test('a guest is asked to sign in, and comes to the queues after that', async ({ page }) => {
  await page.goto('/admin/queues');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByLabel('Email address').fill('staff@example.com');
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveTitle('Math App queues');
});

test('a student has no way there, and the address says no', async ({ page }) => {
  await register(page);
  await expect(page.getByRole('link', { name: 'Queues', exact: true })).toHaveCount(0);
  const response = await page.goto('/admin/queues');
  expect(response?.status()).toBe(403);
  expect(await page.request.get('/admin/queues/api/queues').then((answer) => answer.status())).toBe(403);
});
