import { expect, test } from '@playwright/test';
import { anotherBrowser, register, signIn } from '../person.ts';
import { createQuiz } from './create-quiz.ts';

test('staff create a quiz with a question, and a student sees it at once', async ({ page, browser }) => {
  const title = `Roots ${Date.now()}`;
  await signIn(page, 'staff@example.com');
  await page.getByRole('link', { name: 'Manage' }).click();
  await page.getByRole('button', { name: 'Create quiz' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByLabel('Published (visible to students)').check({ force: true });
  await dialog.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(page.getByText('No questions found')).toBeVisible();

  const student = await anotherBrowser(browser);
  await register(student);
  await student.getByRole('link', { name: title }).click();
  await expect(student.getByText('No questions yet')).toBeVisible();

  await page.getByRole('button', { name: 'Create question' }).click();
  await dialog.getByLabel('Question').fill('What is √81?');
  await dialog.getByLabel('Correct answer').fill('9');
  await dialog.getByRole('combobox', { name: 'Topic' }).fill('roots');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(page.getByRole('cell', { name: 'What is √81?', exact: true })).toBeVisible();
  await student.reload();
  await student.getByLabel('What is √81?').fill('9');
  await expect(student.getByText('All answers are saved.')).toBeVisible();

  await page.getByRole('button', { name: 'Edit “What is √81?”' }).click();
  await dialog.getByLabel('Question').fill('What is the root of 81?');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('cell', { name: 'What is the root of 81?', exact: true })).toBeVisible();
  await student.reload();
  await expect(student.getByLabel('What is the root of 81?')).toHaveValue('9');
});

test('staff reorder questions, delete one, undo that, and delete it again', async ({ page, request }) => {
  const { slug } = await createQuiz(request, ['1', '2', '3']);
  await signIn(page, 'staff@example.com');
  await page.goto(`/staff/questions?quiz=${slug}`);
  const prompts = page.locator('tbody tr td:first-child');
  await page.getByRole('button', { name: 'Move “What is question 3?” up' }).click();
  await expect(prompts).toHaveText(['What is question 1?', 'What is question 3?', 'What is question 2?']);
  await page.getByRole('button', { name: 'Delete “What is question 1?”' }).focus();
  await page.keyboard.press('Enter');
  await expect(prompts).toHaveText(['What is question 3?', 'What is question 2?']);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(prompts).toHaveText(['What is question 1?', 'What is question 3?', 'What is question 2?']);

  const deleted = page.waitForResponse((response) => response.request().method() === 'DELETE');
  await page.getByRole('button', { name: 'Delete “What is question 1?”' }).click();
  await page.getByRole('link', { name: 'Users' }).click();
  await expect(page.getByRole('heading', { name: 'Users' })).toBeVisible();
  expect((await deleted).status()).toBe(204);
  await page.goto(`/staff/questions?quiz=${slug}`);
  await expect(prompts).toHaveText(['What is question 3?', 'What is question 2?']);
});

test('a pending deletion is committed when the page is closed', async ({ page, request }) => {
  const { slug } = await createQuiz(request, ['1', '2']);
  await signIn(page, 'staff@example.com');
  await page.goto(`/staff/questions?quiz=${slug}`);
  await page.getByRole('button', { name: 'Delete “What is question 1?”' }).click();
  await page.getByRole('button', { name: 'Undo' }).waitFor();
  await page.close({ runBeforeUnload: true });
  await expect(async () => {
    const questions = (await (await request.get(`/api/questions?quiz=${slug}`)).json()) as {
      prompt: string;
    }[];
    expect(questions.map(({ prompt }) => prompt)).toEqual(['What is question 2?']);
  }).toPass({ timeout: 6000 });
});

test('the report shows the countries of the demo data', async ({ page }) => {
  await signIn(page, 'staff@example.com');
  await page.getByRole('link', { name: 'Report' }).click();
  await expect(page.getByRole('row', { name: /Japan/ })).toBeVisible();
  await page.getByRole('combobox', { name: 'Quiz' }).click();
  await page.getByRole('option', { name: 'Warm-up' }).click();
  await expect(page).toHaveURL(/quiz=warm-up/);
});
