import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { register, signIn } from '../person.ts';
import { createQuiz } from './create-quiz.ts';

/** Waits until an export is ready and downloads it. */
async function download(page: Page, within: Locator): Promise<{ name: string; content: Buffer }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    within.getByRole('link', { name: 'Download' }).first().click(),
  ]);
  return { name: file.suggestedFilename(), content: await readFile(await file.path()) };
}

const linesOf = (content: Buffer) => content.toString('utf8').trimEnd().split('\r\n');

test('staff export the report with the rows shown on the page', async ({ page }) => {
  await signIn(page, 'staff@example.com');
  await page.goto('/staff/report?quiz=fractions');
  await expect(page.getByRole('row', { name: /Japan/ })).toBeVisible();
  const shown = await page.locator('tbody tr td:first-child').allTextContents();
  await page.getByRole('button', { name: 'Export report' }).click();
  const dialog = page.getByRole('dialog');
  const { name, content } = await download(page, dialog);
  expect(name).toMatch(/^countries-fractions-[\d-]+\.csv$/);
  expect(content.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [, ...lines] = linesOf(content);
  expect(lines.map((line) => line.split(',')[0])).toEqual(shown);
});

test('staff export all results, with names escaped so that none is a formula', async ({
  page,
  browser,
  request,
}) => {
  const { slug, title } = await createQuiz(request, ['1']);
  const student = await (await browser.newContext()).newPage();
  const email = await register(student);
  await student.goto('/profile');
  await student.getByLabel('Name').fill('=1+1');
  await student.getByRole('button', { name: 'Save profile' }).click();
  await expect(student.getByText('Your profile has been saved.')).toBeVisible();
  await student.goto(`/quizzes/${slug}`);
  await student.getByLabel('What is question 1?').fill('1');
  await expect(student.getByText('All answers are saved.')).toBeVisible();
  await student.getByRole('button', { name: 'Submit' }).click();
  await expect(student.getByText('100%')).toBeVisible();

  await signIn(page, 'staff@example.com');
  await page.goto('/staff/quizzes');
  await page.getByRole('button', { name: 'Export all results' }).click();
  const { name, content } = await download(page, page.getByRole('dialog'));
  expect(name).toMatch(/^results-[\d-]+\.csv$/);
  expect(content.toString()).toContain(`\r\n${title},'=1+1,${email},United Kingdom,100,1,1,`);
});

test('staff export a worksheet with answers, and find it in their exports', async ({ page, request }) => {
  const { title, slug } = await createQuiz(request, ['1', '2']);
  await signIn(page, 'staff@example.com');
  await page.goto(`/staff/quizzes?search=${slug}`);
  await page.getByRole('button', { name: `Worksheet for ${title}` }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /Questions and answers/ }).check();
  await dialog.getByRole('button', { name: 'Create worksheet' }).click();
  const { name, content } = await download(page, dialog);
  expect(name).toBe(`worksheet-answers-${slug}-${new Date().toISOString().slice(0, 10)}.pdf`);
  expect(content.subarray(0, 5).toString()).toBe('%PDF-');
  expect(content.toString('latin1')).toContain(`(${title})`);
  expect(content.toString('latin1')).toMatch(/\/Type \/Pages[^]*?\/Count 2\b/);

  await page.goto('/staff/exports');
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toContainText('Ready');
  expect((await download(page, row)).content).toEqual(content);
  await row.getByRole('button', { name: `Delete ${name}` }).click();
  await expect(row).toHaveCount(0);
});

test('students and guests cannot download an export', async ({ page, browser, request }) => {
  await request.post('/api/auth/login', {
    data: { email: 'staff@example.com', password: 'math-app-demo' },
  });
  const created = await request.post('/api/exports', { data: { kind: 'country-report' } });
  const { id } = (await created.json()) as { id: string };
  await register(page);
  expect((await page.request.get(`/api/exports/${id}/file`)).status()).toBe(403);
  const guest = await browser.newContext();
  expect((await guest.request.get(`/api/exports/${id}/file`)).status()).toBe(401);
});
