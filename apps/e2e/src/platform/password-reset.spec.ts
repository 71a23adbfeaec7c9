import { expect, test } from '@playwright/test';
import { anotherBrowser, password, receiveMail, register } from '../person.ts';

test('a forgotten password: the email arrives, its link sets a new one, and old sessions end', async ({
  page,
  browser,
  request,
}) => {
  const email = await register(page);

  const elsewhere = await anotherBrowser(browser);
  await elsewhere.goto('/login');
  await elsewhere.getByRole('link', { name: 'Forgot your password?' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Forgot your password?' })).toBeVisible();
  await elsewhere.getByLabel('Email address').fill(email);
  await elsewhere.getByRole('button', { name: 'Send the link' }).click();
  await expect(elsewhere.getByText(`If there is an account for ${email}`)).toBeVisible();

  const mail = await receiveMail(request, email);
  expect(mail.subject).toBe('Reset your Math App password');
  const link = /https?:\/\/\S+\/reset-password\?token=[\w-]+/.exec(mail.text)?.[0] ?? '';
  expect(mail.html).toContain(link);

  await elsewhere.goto(link);
  await elsewhere.getByLabel('New password').fill('another password');
  await elsewhere.getByRole('button', { name: 'Set password' }).click();
  await expect(elsewhere.getByRole('heading', { name: 'Your password has been changed' })).toBeVisible();

  await page.goto('/profile');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The email address or the password is wrong.')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill('another password');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: 'Profile' })).toBeVisible();

  await elsewhere.goto(link);
  await elsewhere.getByLabel('New password').fill('a third password');
  await elsewhere.getByRole('button', { name: 'Set password' }).click();
  await expect(elsewhere.getByText('This link has been used or has expired.')).toBeVisible();
});

test('the profile: a new name, a new password, and other browsers are signed out', async ({
  page,
  browser,
}) => {
  const email = await register(page);
  const elsewhere = await anotherBrowser(browser);
  await elsewhere.goto('/login');
  await elsewhere.getByLabel('Email address').fill(email);
  await elsewhere.getByLabel('Password', { exact: true }).fill(password);
  await elsewhere.getByRole('button', { name: 'Sign in' }).click();
  await expect(elsewhere).not.toHaveURL(/login/);

  await page.goto('/profile');
  await page.getByLabel('Name').fill('Grace Hopper');
  await page.getByLabel('Phone').fill('+1 416 555 0123');
  await page.getByRole('button', { name: 'Save profile' }).click();
  await expect(page.getByText('Your profile has been saved.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Grace Hopper' })).toBeVisible();

  await page.getByLabel('Current password').fill(password);
  await page.getByLabel('New password').fill('another password');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('Your password has been changed')).toBeVisible();
  await elsewhere.goto('/profile');
  await expect(elsewhere.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});
