import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi, refusal } from '../../../test/fake-api.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { student } from '../../../test/platform/samples.ts';
import { safePath } from './use-finish-sign-in.ts';

describe('signing in', () => {
  it('opens the page that asked the user to sign in', async () => {
    fakeApi({ 'POST /auth/login': { body: student } });
    const { user, router } = renderApp('/profile');
    await user.type(await screen.findByLabelText('Email address'), 'student@example.com');
    await user.type(screen.getByLabelText('Password'), 'math-app-demo{Enter}');
    expect(await screen.findByRole('heading', { name: 'Profile' })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/profile');
  });

  it('says that the email address or the password is wrong, and keeps the address', async () => {
    fakeApi({ 'POST /auth/login': refusal('wrong-credentials', 401) });
    const { user } = renderApp('/login');
    await user.type(await screen.findByLabelText('Email address'), 'student@example.com');
    await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
    expect(await screen.findByText('The email address or the password is wrong.')).toBeInTheDocument();
    expect(screen.getByLabelText('Email address')).toHaveValue('student@example.com');
  });

  it('says how long to wait after too many attempts', async () => {
    fakeApi({
      'POST /auth/login': { ...refusal('too-many-requests', 429), headers: { 'Retry-After': '840' } },
    });
    const { user } = renderApp('/login');
    await user.type(await screen.findByLabelText('Email address'), 'student@example.com');
    await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
    expect(await screen.findByText(/Please wait 14 minutes/)).toBeInTheDocument();
  });

  it('sends nothing until the form is complete', async () => {
    const api = fakeApi({});
    const { user } = renderApp('/login');
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText('Enter a valid email address.')).toBeInTheDocument();
    expect(screen.getByLabelText('Email address')).toHaveFocus();
    expect(api.calls).toEqual([]);
  });

  it.each([
    ['/profile', '/profile'],
    ['/staff/users?role=staff', '/staff/users?role=staff'],
    ['//evil.example', '/home'],
    ['/\\evil.example', '/home'],
    ['https://evil.example', '/home'],
    ['javascript:alert(1)', '/home'],
    [null, '/home'],
  ])('opens %s as %s', (next, path) => {
    expect(safePath(next)).toBe(path);
  });
});

async function fillIn(changes: Record<string, string> = {}) {
  const rendered = renderApp('/register');
  const values = {
    Name: 'Ada',
    'Email address': 'ada@example.com',
    Password: 'correct horse',
    'Confirm password': 'correct horse',
    ...changes,
  };
  for (const [label, value] of Object.entries(values)) {
    await rendered.user.type(await screen.findByLabelText(label), value);
  }
  await rendered.user.type(screen.getByRole('combobox', { name: 'Country' }), 'Canad');
  await rendered.user.click(await screen.findByRole('option', { name: 'Canada' }));
  await rendered.user.click(screen.getByRole('checkbox'));
  return rendered;
}

const send = () => screen.getByRole('button', { name: 'Create account' });

describe('registering', () => {
  it('sends the form, with the phone number in international format', async () => {
    const api = fakeApi({ 'POST /auth/register': { status: 201, body: student } });
    const { user } = await fillIn({ 'Phone (optional)': '+1 (416) 555-0123' });
    await user.click(send());
    expect(await screen.findByRole('button', { name: 'Sam Student' })).toBeInTheDocument();
    expect(api.bodiesOf('POST /auth/register')).toEqual([
      {
        name: 'Ada',
        email: 'ada@example.com',
        password: 'correct horse',
        country: 'CA',
        phone: '+14165550123',
        acceptTerms: true,
      },
    ]);
  });

  it('rejects two different passwords', async () => {
    const api = fakeApi({});
    const { user } = await fillIn({ 'Confirm password': 'correct house' });
    await user.click(send());
    expect(await screen.findByText('The passwords don’t match.')).toBeInTheDocument();
    expect(api.calls).toEqual([]);
  });

  it('shows the server’s error at its field', async () => {
    const message = 'An account with this email address already exists.';
    fakeApi({
      'POST /auth/register': refusal('email-taken', 409, { errors: [{ path: 'email', message }] }),
    });
    const { user } = await fillIn();
    await user.click(send());
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.getByLabelText('Email address')).toHaveFocus();
  });
});

describe('a forgotten password', () => {
  it('gets the same answer for every address', async () => {
    fakeApi({ 'POST /auth/forgot-password': { status: 202 } });
    const { user } = renderApp('/forgot-password');
    await user.type(await screen.findByLabelText('Email address'), 'nobody@example.com{Enter}');
    expect(await screen.findByText(/If there is an account for nobody@example.com/)).toBeInTheDocument();
  });

  it('is replaced with the token from the link', async () => {
    const api = fakeApi({ 'POST /auth/reset-password': { status: 204 } });
    const { user } = renderApp('/reset-password?token=abc');
    await user.type(await screen.findByLabelText('New password'), 'a new password{Enter}');
    expect(
      await screen.findByRole('heading', { name: 'Your password has been changed' }),
    ).toBeInTheDocument();
    expect(api.bodiesOf('POST /auth/reset-password')).toEqual([{ token: 'abc', password: 'a new password' }]);
  });

  it('offers a new link when this one was used', async () => {
    fakeApi({ 'POST /auth/reset-password': refusal('reset-token-invalid', 400) });
    const { user } = renderApp('/reset-password?token=used');
    await user.type(await screen.findByLabelText('New password'), 'a new password{Enter}');
    expect(await screen.findByText(/has been used or has expired/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Request a new one' })).toHaveAttribute(
      'href',
      '/forgot-password',
    );
  });
});

describe('changing the password', () => {
  it('clears the password fields afterwards', async () => {
    const api = fakeApi({ 'POST /users/me/password': { status: 204 } });
    const { user } = renderApp('/profile', student);
    await user.type(await screen.findByLabelText('Current password'), 'old password');
    await user.type(screen.getByLabelText('New password'), 'new password{Enter}');
    expect(await screen.findByText(/Your password has been changed/)).toBeInTheDocument();
    expect(screen.getByLabelText('Current password')).toHaveValue('');
    expect(screen.getByLabelText('New password')).toHaveValue('');
    expect(api.bodiesOf('POST /users/me/password')).toEqual([
      { currentPassword: 'old password', password: 'new password' },
    ]);
  });
});
