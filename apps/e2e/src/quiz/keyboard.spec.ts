import { expect, type Page, test } from '@playwright/test';
import { freshEmail, password } from '../person.ts';
import { createQuiz } from './create-quiz.ts';

/** Presses Tab until the element with this role and name has the focus. */
async function tabTo(page: Page, role: 'link' | 'button' | 'textbox', name: string): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reaches the ${role} “${name}”.`);
}

test('a student completes a quiz with only the keyboard, from signing in to the result', async ({
  page,
  request,
}) => {
  const { title } = await createQuiz(request, ['1/2', '7', '1000']);
  const email = freshEmail();
  await request.post('/api/auth/register', {
    data: { name: 'Kim Keys', email, password, country: 'CA', acceptTerms: true },
  });

  await page.goto('/quizzes');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await tabTo(page, 'link', 'Sign in');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeFocused();

  await tabTo(page, 'textbox', 'Email address');
  await page.keyboard.type(email);
  await page.keyboard.press('Tab');
  await page.keyboard.type(password);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Quizzes' })).toBeFocused();

  const link = page.getByRole('link', { name: title });
  await link.waitFor();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await link.evaluate((element) => element === document.activeElement)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: title })).toBeFocused();

  await tabTo(page, 'textbox', 'What is question 1?');
  await page.keyboard.type('0.5');
  await page.keyboard.press('Enter');
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1000');
  await page.keyboard.press('Shift+Enter');
  await expect(page.getByLabel('What is question 2?')).toBeFocused();
  await page.keyboard.press('Control+A');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Submit' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('100%')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});
