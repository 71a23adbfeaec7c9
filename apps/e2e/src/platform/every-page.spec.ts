import { expect, test } from '@playwright/test';
import { collectComplaints, expectAccessible, expectNoOverflow, visit } from '../page-checks.ts';
import { register, signIn } from '../person.ts';

const openPages = [
  '/',
  '/login',
  '/register',
  '/forgot-password',
  '/reset-password',
  '/reset-password?token=x',
  '/status',
  '/terms',
  '/nowhere',
];
const staffPages = ['/staff/users'];

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme} colors`, () => {
    test.use({ colorScheme });

    for (const path of openPages) {
      test(`${path} is accessible`, async ({ page }) => {
        await visit(page, path);
        await expectAccessible(page);
      });
    }

    test('the profile is accessible', async ({ page }) => {
      await register(page);
      await visit(page, '/profile');
      await expectAccessible(page);
    });

    test('staff pages are accessible, and so is the list of shortcuts', async ({ page }) => {
      await signIn(page, 'staff@example.com');
      for (const path of staffPages) {
        await visit(page, path);
        await expectAccessible(page);
      }
      await page.getByRole('button', { name: 'Shortcuts' }).click();
      await page.getByRole('dialog').waitFor();
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

test('the menu of a small screen has the links of the header', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/terms');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.getByRole('button', { name: 'Open the menu' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('no page logs errors or warnings, including the docs and the API reference', async ({ page }) => {
  const complaints = collectComplaints(page);
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
