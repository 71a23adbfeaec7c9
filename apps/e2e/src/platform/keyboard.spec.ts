import { expect, test } from '@playwright/test';
import { freshEmail, register } from '../person.ts';

test('the shortcuts are listed when you press ?, and they work', async ({ page, colorScheme }) => {
  await register(page, freshEmail());
  await page.goto('/terms');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/\/profile$/);
  await expect(page.getByRole('heading', { name: 'Profile' })).toBeFocused();
  await page.keyboard.press('t');
  const other = colorScheme === 'dark' ? 'light' : 'dark';
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', other);
});

test('you can sign in with the keyboard alone', async ({ page, request }) => {
  const email = freshEmail();
  await request.post('/api/auth/register', {
    data: { name: 'Kim Keys', email, password: 'correct horse battery', country: 'CA', acceptTerms: true },
  });
  await page.goto('/login');
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Email address')).toBeFocused();
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type('correct horse battery');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Kim Keys' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
