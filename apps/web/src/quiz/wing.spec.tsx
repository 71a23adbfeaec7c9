import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeApi, refusal } from '../../test/fake-api.ts';
import { pageOf, student, teacher } from '../../test/platform/samples.ts';
import { quiz } from '../../test/quiz/samples.ts';
import { renderApp } from '../../test/render-app.tsx';

beforeEach(() => {
  fakeApi({
    'GET /quizzes': { body: [quiz] },
    'GET /users/me/progress': { body: [] },
    'GET /staff/quizzes': { body: pageOf([]) },
    'GET /quizzes/warm-up/submission': refusal('not-signed-in', 401),
    'POST /auth/login': { body: student },
  });
});

describe('the quiz in the app', () => {
  it('shows links to its staff pages only to staff', async () => {
    renderApp('/terms', student);
    expect((await screen.findAllByRole('link', { name: 'Quizzes' })).length).toBeGreaterThan(0);
    expect(screen.queryByRole('link', { name: 'Report' })).not.toBeInTheDocument();
    renderApp('/terms', teacher);
    expect((await screen.findAllByRole('link', { name: 'Report' })).length).toBeGreaterThan(0);
  });

  it.each(['/staff/report?quiz=warm-up', '/quizzes/warm-up/result'])(
    'asks guests to sign in for %s',
    async (path) => {
      const { router } = renderApp(path);
      await screen.findByRole('heading', { name: 'Sign in' });
      expect(router.state.location.search).toBe(`?next=${encodeURIComponent(path)}`);
    },
  );

  it('asks students to sign in again when their session has ended', async () => {
    renderApp('/quizzes/warm-up/result', student);
    expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
  });

  it('is where users go after they sign in', async () => {
    const { user, router } = renderApp('/login');
    await user.type(await screen.findByLabelText('Email address'), 'student@example.com');
    await user.type(screen.getByLabelText('Password'), 'math-app-demo{Enter}');
    await waitFor(() => expect(router.state.location.pathname).toBe('/quizzes'));
  });

  it('adds shortcuts', async () => {
    const { user, router } = renderApp('/terms', teacher);
    await screen.findByRole('heading', { name: 'Terms' });
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByText('Go to Report').closest('div')).toHaveTextContent('Go to Reportgr');
    expect(within(dialog).getByText('Next answer')).toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await user.keyboard('gm');
    await waitFor(() => expect(router.state.location.pathname).toBe('/staff/quizzes'));
    await screen.findByText('No quizzes found');
    await user.keyboard('n');
    expect(await screen.findByRole('dialog', { name: 'Create quiz' })).toBeInTheDocument();
  });
});
