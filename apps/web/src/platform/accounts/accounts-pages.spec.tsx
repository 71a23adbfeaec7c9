import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi, refusal } from '../../../test/fake-api.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { quiz, student } from '../../../test/samples.ts';
import { safePath } from './use-welcome.ts';

const quizzes = { 'GET /quizzes': { body: [quiz] }, 'GET /users/me/progress': { body: [] } };

describe('signing in', () => {
  it('goes on to the page that asked for it', async () => {
    fakeApi({ ...quizzes, 'POST /auth/login': { body: student } });
    const { user, router } = renderApp('/profile');
    await user.type(await screen.findByLabelText('E-mail address'), 'student@example.com');
    await user.type(screen.getByLabelText('Password'), 'math-app-demo{Enter}');
    expect(await screen.findByRole('heading', { name: 'Profile' })).toBeInTheDocument();
    expect(router.state.location.pathname).toBe('/profile');
  });

  it('says that address and password do not match, and lets one try again', async () => {
    fakeApi({ 'POST /auth/login': refusal('wrong-credentials', 401) });
    const { user } = renderApp('/login');
    await user.type(await screen.findByLabelText('E-mail address'), 'student@example.com');
    await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
    expect(await screen.findByText('E-mail address and password do not match.')).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail address')).toHaveValue('student@example.com');
  });

  it('says how long to wait after too many tries', async () => {
    fakeApi({
      'POST /auth/login': { ...refusal('too-many-requests', 429), headers: { 'Retry-After': '840' } },
    });
    const { user } = renderApp('/login');
    await user.type(await screen.findByLabelText('E-mail address'), 'student@example.com');
    await user.type(screen.getByLabelText('Password'), 'wrong{Enter}');
    expect(await screen.findByText(/Please wait 14 minutes/)).toBeInTheDocument();
  });

  it('asks the server nothing while the form is not complete', async () => {
    const api = fakeApi({});
    const { user } = renderApp('/login');
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    expect(await screen.findByText('This is not an e-mail address.')).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail address')).toHaveFocus();
    expect(api.calls).toEqual([]);
  });

  it.each([
    ['/quizzes/warm-up', '/quizzes/warm-up'],
    ['/staff/report?quiz=x', '/staff/report?quiz=x'],
    ['//evil.example', '/quizzes'],
    ['/\\evil.example', '/quizzes'],
    ['https://evil.example', '/quizzes'],
    ['javascript:alert(1)', '/quizzes'],
    [null, '/quizzes'],
  ])('goes on from %s to %s', (next, path) => {
    expect(safePath(next)).toBe(path);
  });
});

async function fillIn(changes: Record<string, string> = {}) {
  const rendered = renderApp('/register');
  const values = {
    Name: 'Ada',
    'E-mail address': 'ada@example.com',
    Password: 'correct horse',
    'Password again': 'correct horse',
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
  it('sends what was filled in, the phone number in its international form', async () => {
    const api = fakeApi({ ...quizzes, 'POST /auth/register': { status: 201, body: student } });
    const { user, router } = await fillIn({ 'Phone (optional)': '+1 (416) 555-0123' });
    await user.click(send());
    await waitFor(() => expect(router.state.location.pathname).toBe('/quizzes'));
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

  it('notices two passwords that differ', async () => {
    const api = fakeApi({});
    const { user } = await fillIn({ 'Password again': 'correct house' });
    await user.click(send());
    expect(await screen.findByText('The two passwords differ.')).toBeInTheDocument();
    expect(api.calls).toEqual([]);
  });

  it('shows a refusal of the server at its field', async () => {
    const message = 'There is an account with this address already.';
    fakeApi({
      'POST /auth/register': refusal('email-taken', 409, { errors: [{ path: 'email', message }] }),
    });
    const { user } = await fillIn();
    await user.click(send());
    expect(await screen.findByText(message)).toBeInTheDocument();
    expect(screen.getByLabelText('E-mail address')).toHaveFocus();
  });
});

describe('a forgotten password', () => {
  it('is answered the same for every address', async () => {
    fakeApi({ 'POST /auth/forgot-password': { status: 202 } });
    const { user } = renderApp('/forgot-password');
    await user.type(await screen.findByLabelText('E-mail address'), 'nobody@example.com{Enter}');
    expect(await screen.findByText(/If there is an account for nobody@example.com/)).toBeInTheDocument();
  });

  it('is replaced with the token of the link', async () => {
    const api = fakeApi({ 'POST /auth/reset-password': { status: 204 } });
    const { user } = renderApp('/reset-password?token=abc');
    await user.type(await screen.findByLabelText('New password'), 'a new password{Enter}');
    expect(await screen.findByRole('heading', { name: 'Your new password is set' })).toBeInTheDocument();
    expect(api.bodiesOf('POST /auth/reset-password')).toEqual([{ token: 'abc', password: 'a new password' }]);
  });

  it('leads to a new link where this one is used up or not complete', async () => {
    fakeApi({ 'POST /auth/reset-password': refusal('reset-token-invalid', 400) });
    const { user } = renderApp('/reset-password?token=used');
    await user.type(await screen.findByLabelText('New password'), 'a new password{Enter}');
    expect(await screen.findByText(/has been used or has expired/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Ask for a new one' })).toHaveAttribute(
      'href',
      '/forgot-password',
    );
  });
});
