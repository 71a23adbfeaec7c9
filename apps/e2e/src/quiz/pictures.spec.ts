import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { anotherBrowser, register, signIn } from '../person.ts';
import { createQuiz } from './create-quiz.ts';

/** 48 by 32 pixels in four colors. */
const picture = Buffer.from(
  'UklGRmoAAABXRUJQVlA4IF4AAABwBACdASowACAAPpU4lUmloyIhOqgAsBKJZgCD6FQeu/iT+M1f+BSG1R18cAD+645f+OCrn7//6VkcMvbO+fP/9IeOdM2p' +
    '/v2BReX/6YJb7W1VaZQMdwjAFtojWAAA',
  'base64',
);
const alt = 'Four fields, one in each corner';

test('staff add a picture to a question, and students see it at once and in the result', async ({
  page,
  request,
  browser,
}) => {
  const { slug } = await createQuiz(request, ['4']);
  await signIn(page, 'staff@example.com');
  await page.goto(`/staff/questions?quiz=${slug}`);
  await page.getByRole('button', { name: 'Edit “What is question 1?”' }).click();
  const dialog = page.getByRole('dialog');

  await test.step('a script named like a picture is rejected with an error message', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
    await dialog
      .getByLabel('Picture file')
      .setInputFiles({ name: 'harmless.png', mimeType: 'image/png', buffer: Buffer.from(svg) });
    await expect(dialog.getByText('We couldn’t read this picture.')).toBeVisible();
  });

  await test.step('the server rejects it too', async () => {
    const [{ id }] = await (await request.get(`/api/questions?quiz=${slug}`)).json();
    const file = { name: 'harmless.png', mimeType: 'image/png', buffer: Buffer.from('<svg/>') };
    const response = await request.put(`/api/questions/${id}/image`, { multipart: { alt, file } });
    expect([response.status(), (await response.json()).code]).toEqual([422, 'unreadable-picture']);
  });

  await test.step('a picture is accepted', async () => {
    await dialog
      .getByLabel('Picture file')
      .setInputFiles({ name: 'fields.webp', mimeType: 'image/webp', buffer: picture });
    await dialog.getByLabel('Picture description').fill(alt);
    await expect(dialog.getByRole('img', { name: alt })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).not.toBeVisible();
    await expect(page.getByRole('img', { name: alt })).toBeVisible();
  });

  await test.step('a student sees it, with its description', async () => {
    const student = await anotherBrowser(browser);
    await register(student);
    await student.goto(`/quizzes/${slug}`);
    const shown = student.getByRole('img', { name: alt });
    await expect(shown).toBeVisible();
    await expect
      .poll(() => shown.evaluate((image: HTMLImageElement) => [image.complete, image.naturalWidth]))
      .toEqual([true, 48]);
    await student.getByLabel('What is question 1?').fill('4');
    await student.getByRole('button', { name: 'Submit' }).click();
    await expect(student.getByText('1 of 1 answer correct')).toBeVisible();
    await expect(student.getByRole('img', { name: alt })).toBeVisible();
  });

  await test.step('the file is WebP and cached forever, but a 404 is not', async () => {
    const [question] = await (await request.get(`/api/questions?quiz=${slug}`)).json();
    const file = await request.get(question.image.url);
    expect(file.headers()).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    });
    const missing = await request.get(question.image.url.replace(/[0-9a-f]{8}-/, '00000000-'));
    expect(missing.status()).toBe(404);
    expect(missing.headers()['cache-control'] ?? '').not.toContain('immutable');
  });

  await test.step('staff remove it', async () => {
    await page.getByRole('button', { name: 'Edit “What is question 1?”' }).click();
    await dialog.getByRole('button', { name: 'Remove' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('img', { name: alt })).not.toBeVisible();
  });
});
