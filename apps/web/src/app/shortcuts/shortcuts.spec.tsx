import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeApi } from '../../../test/fake-api.ts';
import { pageOf, student, teacher } from '../../../test/platform/samples.ts';
import { renderApp } from '../../../test/render-app.tsx';

beforeEach(() => {
  fakeApi({ 'GET /users': { body: pageOf([]) } });
});

const pathOf = ({ router }: ReturnType<typeof renderApp>) => router.state.location.pathname;

describe('shortcuts', () => {
  it('open a page, key by key', async () => {
    const app = renderApp('/terms', teacher);
    await screen.findByRole('heading', { name: 'Terms' });
    await app.user.keyboard('gu');
    await waitFor(() => expect(pathOf(app)).toBe('/staff/users'));
    await screen.findByText('No users found');
    await app.user.keyboard('xgp');
    await waitFor(() => expect(pathOf(app)).toBe('/profile'));
  });

  it('open no page that the user may not see', async () => {
    const app = renderApp('/terms', student);
    await screen.findByRole('heading', { name: 'Terms' });
    await app.user.keyboard('gu');
    expect(pathOf(app)).toBe('/terms');
  });

  it('focus the search field', async () => {
    const { user } = renderApp('/staff/users', teacher);
    await screen.findByText('No users found');
    await user.keyboard('/');
    const search = screen.getByRole('searchbox');
    expect(search).toHaveFocus();
    expect(search).toHaveValue('');
  });

  it('are only letters while the user types', async () => {
    const app = renderApp('/staff/users', teacher);
    await screen.findByText('No users found');
    await app.user.type(screen.getByRole('searchbox'), 'gp?n');
    expect(screen.getByRole('searchbox')).toHaveValue('gp?n');
    expect(pathOf(app)).toBe('/staff/users');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('leave the browser’s own Ctrl shortcuts alone', async () => {
    const app = renderApp('/terms', teacher);
    await screen.findByRole('heading', { name: 'Terms' });
    await app.user.keyboard('{Control>}g{/Control}u{Control>}?{/Control}');
    expect(pathOf(app)).toBe('/terms');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('are listed when the user presses ?, including those for staff', async () => {
    const { user } = renderApp('/terms', teacher);
    await screen.findByRole('heading', { name: 'Terms' });
    await user.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' });
    expect(within(dialog).getByText('Go to Users').closest('div')).toHaveTextContent('Go to Usersgu');
  });

  it('can be turned off for good', async () => {
    const app = renderApp('/terms', student);
    await screen.findByRole('heading', { name: 'Terms' });
    await app.user.click(screen.getByRole('button', { name: 'Shortcuts' }));
    await app.user.click(await screen.findByLabelText('Enable single-key shortcuts'));
    await app.user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    await app.user.keyboard('gp?');
    expect(pathOf(app)).toBe('/terms');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(localStorage.getItem('math-app:shortcuts')).toBe('false');
  });
});

describe('a new page', () => {
  it('is announced, and its title receives the focus', async () => {
    const { user } = renderApp('/', student);
    await user.click(screen.getByRole('link', { name: 'Terms' }));
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Terms' })).toHaveFocus());
    expect(document.querySelector('[aria-live=polite]')).toHaveTextContent('Terms · Math App');
  });

  it('leaves the focus alone when it is the first one', async () => {
    renderApp('/terms', student);
    expect(await screen.findByRole('heading', { name: 'Terms' })).not.toHaveAttribute('tabindex');
    expect(document.body).toHaveFocus();
  });
});
