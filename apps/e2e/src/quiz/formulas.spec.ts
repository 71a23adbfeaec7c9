import { expect, test } from '@playwright/test';
import { register, signIn } from '../person.ts';
import { createQuiz } from './create-quiz.ts';

test('formulas are typeset, and KaTeX is loaded only by pages that have one', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await page.goto('/quizzes/warm-up');
  await expect(page.getByText('What is 7 + 8?')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(fetched.filter((path) => /katex|typeset/i.test(path))).toEqual([]);

  await page.goto('/quizzes/powers-and-roots');
  await expect(page.locator('.katex').first()).toBeVisible();
  await expect(page.locator('math msqrt').first()).toBeAttached();
  expect(fetched.filter((path) => /KaTeX.*\.woff2$/.test(path)).length).toBeGreaterThan(0);
  expect(fetched.filter((path) => /KaTeX.*\.(woff|ttf)$/.test(path))).toEqual([]);
});

test('an answer field is named after its question in plain text', async ({ page }) => {
  await register(page);
  await page.goto('/quizzes/powers-and-roots');
  await page.getByRole('textbox', { name: 'What is √81?' }).fill('9');
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
});

test('staff see a preview as they type a formula', async ({ page, request }) => {
  const { slug } = await createQuiz(request, ['1']);
  await signIn(page, 'staff@example.com');
  await page.goto(`/staff/questions?quiz=${slug}`);
  await page.getByRole('button', { name: 'Edit “What is question 1?”' }).click();
  await page.getByLabel('Question', { exact: true }).fill('What is $\\frac{1}{2$?');
  await expect(page.getByText(/It ends too early/)).toBeVisible();
  await page.getByLabel('Question', { exact: true }).fill('What is $\\frac{1}{2}$?');
  const preview = page.getByRole('group', { name: 'Preview of the question' });
  await expect(preview.locator('mfrac')).toBeAttached();
  await expect(page.getByText(/It ends too early/)).toBeHidden();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Edit “What is 1/2?”' })).toBeVisible();
});

test('a printed quiz has only its questions and lines to write on', async ({ page }) => {
  await register(page);
  await page.goto('/quizzes/fractions');
  await expect(page.locator('.katex').first()).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Fractions' })).toBeVisible();
  await expect(page.getByText('Write 0.125 as a fraction.')).toBeVisible();
  for (const hidden of ['banner', 'contentinfo', 'navigation'] as const) {
    await expect(page.getByRole(hidden)).toHaveCount(0);
  }
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByText('Your answers are saved as you type.')).toBeHidden();
});
