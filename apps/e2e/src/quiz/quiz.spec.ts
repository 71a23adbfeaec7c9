import { expect, test } from '@playwright/test';
import { anotherBrowser, password, register, signIn } from '../person.ts';
import { createQuiz } from './create-quiz.ts';

test('a student registers, answers, reloads, continues in another browser, submits once and sees the result', async ({
  page,
  browser,
  request,
}) => {
  const { slug, title } = await createQuiz(request, ['1/2', '-3', '1000']);
  const email = await register(page);
  await page.getByRole('link', { name: title }).click();

  await page.getByLabel('What is question 1?').fill('50%');
  await page.getByLabel('What is question 2?').fill('−3');
  await expect(page.getByText('All answers are saved.')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('What is question 1?')).toHaveValue('50%');
  await expect(page.getByText('2 of 3 answered')).toBeVisible();

  const elsewhere = await anotherBrowser(browser);
  await signIn(elsewhere, email, password);
  await elsewhere.goto(`/quizzes/${slug}`);
  await expect(elsewhere.getByLabel('What is question 2?')).toHaveValue('−3');

  await elsewhere.getByRole('button', { name: 'Submit' }).click();
  await expect(elsewhere.getByRole('alert')).toContainText('question 3');
  await expect(elsewhere.getByLabel('What is question 3?')).toBeFocused();
  await elsewhere.keyboard.type('999');
  await elsewhere.getByRole('button', { name: 'Submit' }).click();
  await expect(elsewhere.getByText('66.7%')).toBeVisible();
  await expect(elsewhere.getByText('2 of 3 answers correct')).toBeVisible();
  await expect(elsewhere.getByText('Correct answer: 1000')).toBeVisible();

  // The first browser doesn't know about the submission yet. Its next answer takes it to the result.
  await page.getByLabel('What is question 3?').fill('1000');
  await expect(page.getByText('66.7%')).toBeVisible();
  await page.goto(`/quizzes/${slug}`);
  await expect(page).toHaveURL(/\/result$/);
});

test('an answer that is not a number is rejected at its field, and the saved answer is kept', async ({
  page,
  request,
}) => {
  const { slug } = await createQuiz(request, ['1']);
  await register(page);
  await page.goto(`/quizzes/${slug}`);
  const field = page.getByLabel('What is question 1?');
  await field.fill('5');
  await expect(page.getByText('All answers are saved.')).toBeVisible();
  await field.fill('1/0');
  await expect(page.getByText("You can't divide by 0.")).toBeVisible();
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(field).toHaveValue('5');
});

test('answers typed while offline are saved when the network is back', async ({ page, context, request }) => {
  const { slug } = await createQuiz(request, ['1']);
  await register(page);
  await page.goto(`/quizzes/${slug}`);
  await page.getByLabel('What is question 1?').waitFor();
  await context.setOffline(true);
  await page.getByLabel('What is question 1?').fill('1');
  await expect(page.getByText('Not saved yet. Retrying…')).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText('All answers are saved.')).toBeVisible();
});

test('a student completes a quiz with only the keyboard', async ({ page, request }) => {
  const { slug, title } = await createQuiz(request, ['1', '2']);
  await register(page);
  await page.goto(`/quizzes/${slug}`);
  await page.getByLabel('What is question 1?').waitFor();
  await page.locator('body').press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('What is question 1?')).toBeFocused();
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Submit' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: `Your result: ${title}` })).toBeVisible();
  await expect(page.getByText('100%')).toBeVisible();
});

test('the marathon of 500 questions can be answered', async ({ page }) => {
  await register(page);
  await page.goto('/quizzes/marathon');
  await expect(page.getByText('0 of 500 answered')).toBeVisible();
  await page.getByRole('textbox').last().fill('7');
  await expect(page.getByText('1 of 500 answered')).toBeVisible();
  await expect(page.getByText('All answers are saved.')).toBeVisible();
});
