import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { pageOf, student, teacher } from '../../../test/samples.ts';

beforeEach(() => {
  fakeApi({
    'GET /quizzes': { body: [] },
    'GET /users/me/progress': { body: [] },
    'GET /staff/quizzes': { body: pageOf([]) },
    'GET /reports/countries': { body: [] },
  });
});

const pathOf = ({ router }: ReturnType<typeof renderApp>) => router.state.location.pathname;

describe('shortcuts', () => {
  it('go to a page, key by key', async () => {
    const app = renderApp('/', teacher);
    await screen.findByRole('heading', { level: 1 });
    await app.user.keyboard('gm');
    await waitFor(() => expect(pathOf(app)).toBe('/staff/quizzes'));
    await screen.findByText('No quiz found');
    await app.user.keyboard('xgq');
    await waitFor(() => expect(pathOf(app)).toBe('/quizzes'));
  });

  it('lead nobody where they may not go', async () => {
    const app = renderApp('/quizzes', student);
    await screen.findByText('No quizzes yet');
    await app.user.keyboard('gm');
    expect(pathOf(app)).toBe('/quizzes');
  });

  it('search, and make something new', async () => {
    const { user } = renderApp('/staff/quizzes', teacher);
    await screen.findByText('No quiz found');
    await user.keyboard('/');
    const search = screen.getByRole('searchbox');
    expect(search).toHaveFocus();
    expect(search).toHaveValue('');
    search.blur();
    await user.keyboard('n');
    expect(await screen.findByRole('dialog', { name: 'New quiz' })).toBeInTheDocument();
  });

  it('are letters and nothing else while somebody types', async () => {
    const app = renderApp('/staff/quizzes', teacher);
    await screen.findByText('No quiz found');
    await app.user.type(screen.getByRole('searchbox'), 'gq?n');
    expect(screen.getByRole('searchbox')).toHaveValue('gq?n');
    expect(pathOf(app)).toBe('/staff/quizzes');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('leave what the browser does with Ctrl alone', async () => {
    const app = renderApp('/quizzes', teacher);
    await screen.findByText('No quizzes yet');
    await app.user.keyboard('{Control>}g{/Control}m{Control>}?{/Control}');
    expect(pathOf(app)).toBe('/quizzes');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('are listed at ?, those for staff to staff', async () => {
    const { user } = renderApp('/quizzes', teacher);
    await screen.findByText('No quizzes yet');
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByText('Go to Report').closest('div')).toHaveTextContent('Go to Reportgr');
    expect(within(dialog).getByText('To the next answer')).toBeInTheDocument();
  });

  it('can be switched off, and stay so', async () => {
    const app = renderApp('/quizzes', student);
    await screen.findByText('No quizzes yet');
    await app.user.click(screen.getByRole('button', { name: 'Shortcuts' }));
    await app.user.click(await screen.findByLabelText('Listen to single keys'));
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await app.user.keyboard('gp?');
    expect(pathOf(app)).toBe('/quizzes');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(localStorage.getItem('math-app:shortcuts')).toBe('false');
  });
});

describe('a new page', () => {
  it('is announced, and its title has the focus', async () => {
    const { user } = renderApp('/', student);
    await user.click(screen.getAllByRole('link', { name: 'Quizzes' })[0]!);
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Quizzes' })).toHaveFocus());
    expect(document.querySelector('[aria-live=polite]')).toHaveTextContent('Quizzes · Math App');
  });

  it('leaves the focus alone where the page is the first', async () => {
    renderApp('/quizzes', student);
    await screen.findByText('No quizzes yet');
    expect(document.body).toHaveFocus();
    expect(screen.getByRole('heading', { name: 'Quizzes' })).not.toHaveAttribute('tabindex');
  });
});
