import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeApi, refusal } from '../../../test/fake-api.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { quiz, student, teacher } from '../../../test/samples.ts';

const empty = { 'GET /quizzes': { body: [] }, 'GET /users/me/progress': { body: [] } };

describe('the way around', () => {
  it('shows staff pages to staff only', async () => {
    fakeApi(empty);
    renderApp('/quizzes', student);
    await screen.findByText('No quizzes yet');
    expect(screen.queryByRole('link', { name: 'Report' })).not.toBeInTheDocument();
    renderApp('/quizzes', teacher);
    expect((await screen.findAllByRole('link', { name: 'Report' })).length).toBeGreaterThan(0);
  });

  it.each(['/profile', '/staff/report?quiz=warm-up', '/quizzes/warm-up/result'])(
    'asks a guest to sign in for %s',
    async (path) => {
      fakeApi({});
      const { router } = renderApp(path);
      await screen.findByRole('heading', { name: 'Sign in' });
      expect(router.state.location.search).toBe(`?next=${encodeURIComponent(path)}`);
    },
  );

  it('tells a student that a page is for staff', async () => {
    fakeApi({});
    renderApp('/staff/users', student);
    expect(await screen.findByRole('heading', { name: 'For staff only' })).toBeInTheDocument();
  });

  it('asks to sign in again when the session has ended meanwhile', async () => {
    fakeApi({ 'GET /quizzes/warm-up/submission': refusal('not-signed-in', 401) });
    renderApp('/quizzes/warm-up/result', student);
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
  });

  it('has a page for an address that does not exist', async () => {
    fakeApi({});
    renderApp('/nowhere');
    expect(await screen.findByRole('heading', { name: 'There is no such page' })).toBeInTheDocument();
  });

  it('signs out and forgets who was here', async () => {
    const api = fakeApi({ ...empty, 'POST /auth/logout': { status: 204 } });
    const { user, router } = renderApp('/quizzes', student);
    await user.click(await screen.findByRole('button', { name: 'Sam Student' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(api.bodiesOf('POST /auth/logout')).toHaveLength(1);
    expect((await screen.findAllByRole('link', { name: 'Sign in' })).length).toBeGreaterThan(0);
  });

  it('names each page in the tab of the browser', async () => {
    fakeApi({ 'GET /quizzes': { body: [quiz] } });
    renderApp('/quizzes');
    await waitFor(() => expect(document.title).toBe('Quizzes · Math App'));
  });
});
