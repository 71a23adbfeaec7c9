import { randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { anotherBrowser, signIn } from '../person.ts';
import { createQuiz } from './create-quiz.ts';

const header = 'quiz,topic,difficulty,prompt,answer,explanation';

/** Rows for a quiz, unique to this file. */
const csvOf = (slug: string, count: number): string => {
  const mark = randomUUID();
  const rows = Array.from(
    { length: count },
    (_, n) => `${slug},sums,easy,What is ${n} + ${n}?,${2 * n},${mark}`,
  );
  return [header, ...rows].join('\n');
};

async function openImports(page: Page, request: APIRequestContext) {
  const { slug } = await createQuiz(request, []);
  await signIn(page, 'staff@example.com');
  await page.getByRole('link', { name: 'Imports' }).click();
  await page.getByRole('heading', { name: 'Imports' }).waitFor();
  return slug;
}

/** Simulates dragging a file onto the drop zone. */
async function drop(page: Page, content: string, name = 'questions.csv'): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([text, fileName]) => {
      const data = new DataTransfer();
      data.items.add(new File([text!], fileName!, { type: 'text/csv' }));
      return data;
    },
    [content, name],
  );
  const zone = page.getByRole('button', { name: 'Drop a CSV or JSON file here, or choose one' });
  await zone.dispatchEvent('drop', { dataTransfer: transfer });
}

const expectNoViolation = async (page: Page) =>
  expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colors`, () => {
    test.use({ colorScheme });

    test('staff drop a file, watch its progress, and find its questions', async ({
      page,
      request,
      browser,
    }) => {
      const slug = await openImports(page, request);
      await drop(page, csvOf(slug, 20_000));
      await expect(page.getByRole('progressbar', { name: 'Import progress' })).toBeVisible();

      const colleague = await anotherBrowser(browser);
      await signIn(colleague, 'staff@example.com');
      await colleague.goto(page.url());
      for (const browserPage of [page, colleague]) {
        await expect(browserPage.getByText('Completed: 20,000 questions imported.')).toBeAttached();
      }
      await page.reload();
      await expect(page.getByText('Completed', { exact: true })).toBeVisible();
      await expectNoViolation(page);

      await page.goto(`/staff/questions?quiz=${slug}`);
      await expect(page.getByRole('cell', { name: 'What is 0 + 0?', exact: true })).toBeVisible();
      await expect(page.getByText('20,000 questions')).toBeVisible();
    });

    test('a file with a bad row changes nothing and shows what to fix', async ({ page, request }) => {
      const slug = await openImports(page, request);
      await drop(page, `${csvOf(slug, 2)}\n${slug},sums,easy,What is it?,seven,\n`);
      await expect(
        page.getByText("1 of 3 rows can't be imported, so no rows were imported.").first(),
      ).toBeVisible();
      const row = page.getByRole('row').nth(1);
      await expect(row).toContainText('4');
      await expect(row).toContainText('answer');
      await expectNoViolation(page);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Download as CSV' }).click(),
      ]);
      const chunks = await (await download.createReadStream()).toArray();
      expect(Buffer.concat(chunks as Buffer[]).toString()).toContain(`4,answer,`);
      await page.goto(`/staff/questions?quiz=${slug}`);
      await expect(page.getByText('No questions found')).toBeVisible();
    });
  });
}

test('the same file links to its earlier import', async ({ page, request }) => {
  const slug = await openImports(page, request);
  const content = csvOf(slug, 3);
  await drop(page, content);
  await expect(page.getByText('Completed: 3 questions imported.')).toBeAttached();
  const address = page.url();
  await page.getByRole('link', { name: 'All imports' }).click();
  await drop(page, content, 'other.csv');
  await page.getByRole('link', { name: 'View the earlier import' }).click();
  await expect(page).toHaveURL(address);
});

test('staff cancel an import', async ({ page, request }) => {
  const slug = await openImports(page, request);
  await drop(page, csvOf(slug, 100_000));
  await page.getByRole('button', { name: 'Cancel import' }).click();
  await expect(page.getByText('Canceled. Nothing was imported.')).toBeAttached();
  await page.goto(`/staff/questions?quiz=${slug}`);
  await expect(page.getByText('No questions found')).toBeVisible();
});

test('staff choose a file with the keyboard', async ({ page, request }) => {
  const slug = await openImports(page, request);
  const zone = page.getByRole('button', { name: 'Drop a CSV or JSON file here, or choose one' });
  await zone.focus();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.keyboard.press('Enter')]);
  await chooser.setFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(csvOf(slug, 1)) });
  await expect(page.getByText('Completed: 1 question imported.')).toBeAttached();
});
