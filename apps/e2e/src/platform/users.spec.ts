import { expect, test } from '@playwright/test';
import { anotherBrowser, register, signIn } from '../person.ts';

test('staff find a user and close the account, which ends the user’s session', async ({ page, browser }) => {
  const other = await anotherBrowser(browser);
  const email = await register(other);
  await signIn(page, 'staff@example.com');
  await page.getByRole('link', { name: 'Users' }).click();
  await page.getByLabel('Search by name or email').fill(email);
  await expect(page.getByText('1 user', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: /Close the account/ }).click();
  await expect(page.getByRole('button', { name: /Reopen the account/ })).toBeVisible();
  await other.goto('/profile');
  await expect(other.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});
