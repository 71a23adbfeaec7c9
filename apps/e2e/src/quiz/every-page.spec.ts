import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page, test } from '@playwright/test';
import { createQuiz, register, signIn } from '../person.ts';

const openPages = [
  '/',
  '/quizzes',
  '/quizzes/warm-up',
  '/login',
  '/register',
  '/forgot-password',
  '/reset-password',
  '/reset-password?token=x',
  '/status',
  '/terms',
  '/nowhere',
];
const studentPages = ['/quizzes', '/quizzes/fractions', '/profile'];
const staffPages = [
  '/staff/quizzes',
  '/staff/questions',
  '/staff/questions?quiz=warm-up',
  '/staff/imports',
  '/staff/users',
  '/staff/report',
  '/staff/exports',
  '/staff/quizzes/fractions/results',
  '/staff/quizzes/marathon/results',
];

/** Opens a page and waits until its content has loaded. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

async function expectNoViolation(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ target }) => target.join(' ')) })),
  ).toEqual([]);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colors`, () => {
    test.use({ colorScheme });

    for (const path of openPages) {
      test(`${path} is accessible`, async ({ page }) => {
        await visit(page, path);
        await expectNoViolation(page);
      });
    }

    test('the pages of a student are accessible, including the result', async ({ page, request }) => {
      const { slug } = await createQuiz(request, ['1', '2']);
      await register(page);
      for (const path of studentPages) {
        await visit(page, path);
        await expectNoViolation(page);
      }
      await visit(page, `/quizzes/${slug}`);
      await page.getByLabel('What is question 1?').fill('1/0');
      await page.getByText("You can't divide by 0.").waitFor();
      await page.getByRole('button', { name: 'Submit' }).click();
      await page.getByRole('alert').waitFor();
      await expectNoViolation(page);
      await page.getByLabel('What is question 1?').fill('1');
      await page.getByLabel('What is question 2?').fill('3');
      await page.getByRole('button', { name: 'Submit' }).click();
      await page.getByText('50%').waitFor();
      await expectNoViolation(page);
    });

    test('the staff pages are accessible', async ({ page }) => {
      await signIn(page, 'staff@example.com');
      for (const path of staffPages) {
        await visit(page, path);
        await expectNoViolation(page);
      }
    });

    test('the staff dialogs are accessible', async ({ page }) => {
      await signIn(page, 'staff@example.com');
      for (const [path, button] of [
        ['/staff/quizzes', 'Create quiz'],
        ['/staff/quizzes', 'Worksheet for Fractions'],
        ['/staff/report', 'Export report'],
        ['/staff/questions', 'Create question'],
        ['/staff/report', 'Shortcuts'],
        ['/staff/quizzes', 'Delete Fractions'],
      ] as const) {
        await visit(page, path);
        await page.getByRole('button', { name: button }).click();
        await page.getByRole('dialog').waitFor();
        await expectNoViolation(page);
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
      await expectNoViolation(page);
      await page
        .getByRole('table', { name: 'Submissions' })
        .getByRole('link', { name: /^Student/ })
        .first()
        .click();
      await page.getByRole('list', { name: /^Answers by/ }).waitFor();
      await expectNoViolation(page);
      await page.getByRole('button', { name: 'Reopen' }).click();
      await page.getByRole('dialog').waitFor();
      await expectNoViolation(page);

      const { slug } = await createQuiz(request, ['1']);
      await visit(page, `/staff/questions?quiz=${slug}`);
      await page.getByRole('button', { name: 'Delete “What is question 1?”' }).click();
      await page.getByRole('button', { name: 'Undo' }).waitFor();
      await expectNoViolation(page);
    });
  });
}

test.describe('on every screen', () => {
  for (const width of [390, 768, 1280, 1920]) {
    test(`${width} px wide, nothing overflows`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, 'staff@example.com');
      for (const path of [...openPages, ...staffPages]) {
        await visit(page, path);
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        expect({ path, overflow: Math.max(0, overflow) }).toEqual({ path, overflow: 0 });
      }
    });
  }

  test('the menu of a small screen opens and navigates', async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await page.goto('/terms');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Open the menu' }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  });
});

test('no page logs errors or warnings, including the docs and the API reference', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type()) || message.text().includes('script-src')) {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  for (const path of [...openPages, '/docs/', '/api/docs']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(complaints).toEqual([]);
});

test('the chosen colors are kept', async ({ page, colorScheme }) => {
  const other = colorScheme === 'dark' ? 'light' : 'dark';
  await page.goto('/terms');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: `Switch to ${other} colors` }).click();
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', other);
  await expect(page.getByRole('button', { name: `Switch to ${colorScheme} colors` })).toBeVisible();
});
