import { randomUUID } from 'node:crypto';
import { type APIRequestContext, type Browser, expect, type Page } from '@playwright/test';

export const demoPassword = 'math-app-demo';
export const password = 'correct horse battery';

export const freshEmail = () => `person-${randomUUID()}@example.com`;

/** Creates an account through the form and returns its email address. The page is signed in afterwards. */
export async function register(page: Page, email = freshEmail()): Promise<string> {
  await page.goto('/register');
  await page.getByLabel('Name').fill('Ada Lovelace');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByLabel('Confirm password').fill(password);
  await page.getByRole('combobox', { name: 'Country' }).fill('United K');
  await page.getByRole('option', { name: 'United Kingdom' }).click();
  await page.getByLabel('I accept the terms').check();
  await page.getByRole('button', { name: 'Create account' }).click();
  await expect(page).not.toHaveURL(/register/);
  return email;
}

export async function signIn(page: Page, email: string, secret = demoPassword): Promise<void> {
  await page.goto('/login');
  await page.getByLabel('Email address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(secret);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/login/);
}

/** A separate browser with its own cookies and storage. */
export async function anotherBrowser(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage();
}

interface CaughtMail {
  to: { address: string }[];
  subject: string;
  text: string;
  html: string;
}

/** Waits for an email to this address in the mail catcher's inbox. */
export async function receiveMail(request: APIRequestContext, to: string): Promise<CaughtMail> {
  let found: CaughtMail | undefined;
  await expect(async () => {
    const response = await request.get(`${process.env['E2E_MAIL_URL']}/api/email`);
    const mails = (await response.json()) as CaughtMail[];
    found = mails.findLast((mail) => mail.to.some(({ address }) => address === to));
    expect(found).toBeDefined();
  }).toPass();
  return found!;
}
