import { expect, test } from '@playwright/test';
import { collectComplaints, expectAccessible, expectNoOverflow, visit } from '../page-checks.ts';
import { register, signIn } from '../person.ts';
import { createQuiz } from './create-quiz.ts';

const openPages = ['/', '/quizzes', '/quizzes/warm-up'];
const studentPages = ['/quizzes', '/quizzes/fractions'];
const staffPages = [
  '/staff/quizzes',
  '/staff/questions',
  '/staff/questions?quiz=warm-up',
  '/staff/imports',
  '/staff/report',
  '/staff/exports',
  '/staff/quizzes/fractions/results',
  '/staff/quizzes/marathon/results',
];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colors`, () => {
    test.use({ colorScheme });

    for (const path of openPages) {
      test(`${path} is accessible`, async ({ page }) => {
        await visit(page, path);
        await expectAccessible(page);
      });
    }

    test('the pages of a student are accessible, including the result', async ({ page, request }) => {
      const { slug } = await createQuiz(request, ['1', '2']);
      await register(page);
      for (const path of studentPages) {
        await visit(page, path);
        await expectAccessible(page);
      }
      await visit(page, `/quizzes/${slug}`);
      await page.getByLabel('What is question 1?').fill('1/0');
      await page.getByText("You can't divide by 0.").waitFor();
      await page.getByRole('button', { name: 'Submit' }).click();
      await page.getByRole('alert').waitFor();
      await expectAccessible(page);
      await page.getByLabel('What is question 1?').fill('1');
      await page.getByLabel('What is question 2?').fill('3');
      await page.getByRole('button', { name: 'Submit' }).click();
      await page.getByText('50%').waitFor();
      await expectAccessible(page);
    });

    test('the staff pages are accessible', async ({ page }) => {
      await signIn(page, 'staff@example.com');
      for (const path of staffPages) {
        await visit(page, path);
        await expectAccessible(page);
      }
    });

    test('the staff dialogs are accessible', async ({ page }) => {
      await signIn(page, 'staff@example.com');
      for (const [path, button] of [
        ['/staff/quizzes', 'Create quiz'],
        ['/staff/quizzes', 'Worksheet for Fractions'],
        ['/staff/report', 'Export report'],
        ['/staff/questions', 'Create question'],
        ['/staff/quizzes', 'Delete Fractions'],
      ] as const) {
        await visit(page, path);
        await page.getByRole('button', { name: button }).click();
        await page.getByRole('dialog').waitFor();
        await expectAccessible(page);
      }
    });

    test('the results of a quiz and of a student are accessible, and so is the undo note', async ({
      page,
      request,
    }) => {
      await signIn(page, 'staff@example.com');
      await visit(page, '/staff/quizzes/fractions/results');
      await page.getByText('Scores as a table').click();
      await page.getByText('Day by day as a table').click();
      await expectAccessible(page);
      await page
        .getByRole('table', { name: 'Submissions' })
        .getByRole('link', { name: /^Student/ })
        .first()
        .click();
      await page.getByRole('list', { name: /^Answers by/ }).waitFor();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Reopen' }).click();
      await page.getByRole('dialog').waitFor();
      await expectAccessible(page);

      const { slug } = await createQuiz(request, ['1']);
      await visit(page, `/staff/questions?quiz=${slug}`);
      await page.getByRole('button', { name: 'Delete “What is question 1?”' }).click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      await expectAccessible(page);
    });
  });
}

for (const width of [390, 768, 1280, 1920]) {
  test(`no page overflows a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await signIn(page, 'staff@example.com');
    for (const path of [...openPages, ...staffPages]) {
      await visit(page, path);
      await expectNoOverflow(page, path);
    }
  });
}

test('no page logs errors or warnings', async ({ page }) => {
  const complaints = collectComplaints(page);
  for (const path of openPages) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(complaints).toEqual([]);
});
