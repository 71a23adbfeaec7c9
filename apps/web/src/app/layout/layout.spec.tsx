import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi, refusal } from '../../../test/fake-api.ts';
import { student, teacher } from '../../../test/platform/samples.ts';
import { renderApp } from '../../../test/render-app.tsx';

describe('the layout', () => {
  it('shows links to staff pages only to staff', async () => {
    fakeApi({});
    renderApp('/terms', student);
    await screen.findByRole('heading', { name: 'Terms' });
    expect(screen.queryByRole('link', { name: 'Users' })).not.toBeInTheDocument();
    renderApp('/terms', teacher);
    expect((await screen.findAllByRole('link', { name: 'Users' })).length).toBeGreaterThan(0);
  });

  it.each(['/profile', '/staff/users?search=ada'])('asks guests to sign in for %s', async (path) => {
    fakeApi({});
    const { router } = renderApp(path);
    await screen.findByRole('heading', { name: 'Sign in' });
    expect(router.state.location.search).toBe(`?next=${encodeURIComponent(path)}`);
  });

  it('tells students that a page is for staff', async () => {
    fakeApi({});
    renderApp('/staff/users', student);
    expect(await screen.findByRole('heading', { name: 'For staff only' })).toBeInTheDocument();
  });

  it('asks users to sign in again when their session has ended', async () => {
    fakeApi({ 'GET /users': refusal('not-signed-in', 401) });
    renderApp('/staff/users', teacher);
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
  });

  it('has a page for unknown addresses', async () => {
    fakeApi({});
    renderApp('/nowhere');
    expect(await screen.findByRole('heading', { name: 'Page not found' })).toBeInTheDocument();
  });

  it('forgets the user after signing out', async () => {
    const api = fakeApi({ 'POST /auth/logout': { status: 204 } });
    const { user, router } = renderApp('/terms', student);
    await user.click(await screen.findByRole('button', { name: 'Sam Student' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(api.bodiesOf('POST /auth/logout')).toHaveLength(1);
    expect((await screen.findAllByRole('link', { name: 'Sign in' })).length).toBeGreaterThan(0);
  });

  it('names each page in the title of the browser tab', async () => {
    fakeApi({});
    renderApp('/terms');
    await waitFor(() => expect(document.title).toBe('Terms · Math App'));
  });
});
