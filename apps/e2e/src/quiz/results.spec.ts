import { expect, test } from '@playwright/test';
import { anotherBrowser, register, signIn } from '../person.ts';
import { createQuiz } from './create-quiz.ts';

test('staff reopen a submission, the student submits again, and both submissions stay on record', async ({
  page,
  browser,
  request,
}) => {
  const { slug, title } = await createQuiz(request, ['1', '2']);
  const student = await anotherBrowser(browser);
  const email = await register(student);
  await student.goto(`/quizzes/${slug}`);
  await student.getByLabel('What is question 1?').fill('1');
  await student.getByLabel('What is question 2?').fill('9');
  await student.getByRole('button', { name: 'Submit' }).click();
  await expect(student.getByText('1 of 2 answers correct')).toBeVisible();

  await signIn(page, 'staff@example.com');
  await page.goto(`/staff/quizzes?search=${slug}`);
  await page.getByRole('link', { name: `Results for ${title}` }).click();
  await expect(page.getByRole('heading', { name: `Results: ${title}` })).toBeVisible();
  await expect(page.getByRole('row', { name: /What is question 2\?.*0%.*9.*1 time/ })).toBeVisible();
  await expect(page.getByText('Scores as a table')).toBeVisible();
  await page.getByLabel('Search by name or email').fill(email);
  await page.getByRole('link', { name: 'Ada Lovelace' }).click();
  await expect(page.getByText('Incorrect: 9')).toBeVisible();

  await page.getByRole('button', { name: 'Reopen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Reopen submission' }).click();
  await expect(page.getByText(/^Reopened by Toni Teacher on/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeHidden();
  await page.getByRole('link', { name: 'All results' }).click();
  await expect(page.getByText('No submissions yet')).toBeVisible();

  await student.goto(`/quizzes/${slug}`);
  await expect(student.getByText('Your teacher reopened this quiz')).toBeVisible();
  await expect(student.getByLabel('What is question 2?')).toHaveValue('9');
  await student.getByLabel('What is question 2?').fill('2');
  await student.getByRole('button', { name: 'Submit' }).click();
  await expect(student.getByText('100%')).toBeVisible();

  await page.reload();
  const submissions = page.getByRole('table', { name: 'Submissions' }).locator('tbody tr');
  await expect(submissions).toHaveText([/Ada Lovelace.*100%.*No$/, /Ada Lovelace.*50%.*by Toni Teacher on/]);
  await submissions.first().getByRole('link').click();
  const history = page.getByRole('table', { name: 'All submissions by Ada Lovelace' }).locator('tbody tr');
  await expect(history).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Reopen' })).toBeVisible();
});

test('the results of the demo data have charts that follow the chosen period', async ({ page }) => {
  await signIn(page, 'staff@example.com');
  await page.goto('/staff/report?quiz=fractions');
  await page.getByRole('link', { name: 'View quiz results' }).click();
  await expect(page.locator('.recharts-surface')).toHaveCount(2);
  await page.getByText('Day by day as a table').click();
  await expect(page.getByRole('table', { name: 'Day by day' }).locator('tbody tr')).toHaveCount(30);
  await page.getByRole('combobox', { name: 'Period' }).click();
  await page.getByRole('option', { name: 'Last 90 days' }).click();
  await expect(page.getByRole('table', { name: 'Day by day' }).locator('tbody tr')).toHaveCount(90);
});
