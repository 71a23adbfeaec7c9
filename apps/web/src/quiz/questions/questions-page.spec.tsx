import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeApi, type FakeApi, refusal, silence } from '../../../test/fake-api.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { pageOf, teacher } from '../../../test/platform/samples.ts';
import { managedQuestion, quiz } from '../../../test/quiz/samples.ts';
import { undoMs } from '../../platform/components/undo/undo-note.tsx';

const other = { ...managedQuestion, id: quiz.id, prompt: 'Another one?', position: 2 };
const deletion = `DELETE /questions/${managedQuestion.id}`;

let api: FakeApi;

beforeEach(() => {
  document.cookie = 'signed_in=1';
  api = fakeApi({
    'GET /auth/session': { body: teacher },
    'GET /staff/quizzes': { body: pageOf([]) },
    'GET /staff/questions': { body: pageOf([managedQuestion, other]) },
    [deletion]: () => {
      api.set('GET /staff/questions', { body: pageOf([other]) });
      return { status: 204 };
    },
  });
  vi.useFakeTimers({ shouldAdvanceTime: true });
});

afterEach(() => vi.useRealTimers());

const prompts = () =>
  screen
    .getAllByRole('button', { name: /^Delete/ })
    .map((button) => button.getAttribute('aria-label')?.slice(7));
const both = ['“What is 1/2 + 1/4?”', '“Another one?”'];

/** Deletes the first of two questions with the mouse. */
async function deleteFirst() {
  const app = renderApp('/staff/questions', teacher);
  fireEvent.click(await screen.findByRole('button', { name: `Delete ${both[0]}` }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Deleted “What is 1/2 + 1/4?”.');
  expect(prompts()).toEqual([both[1]]);
  return app;
}

const wait = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const deletions = () => api.bodiesOf(deletion).length;

describe('deleting a question', () => {
  it('removes it from the list at once, and from the server when the time to undo has passed', async () => {
    await deleteFirst();
    expect(screen.getByText('1 question')).toBeInTheDocument();
    await wait(undoMs - 1000);
    expect(deletions()).toBe(0);
    await wait(1500);
    expect(deletions()).toBe(1);
    expect(prompts()).toEqual([both[1]]);
    expect(screen.queryByRole('button', { name: 'Undo' })).not.toBeInTheDocument();
  });

  it('can be undone without a request to the server', async () => {
    await deleteFirst();
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    await wait(2 * undoMs);
    expect(prompts()).toEqual(both);
    expect(deletions()).toBe(0);
  });

  it.each([
    ['the pointer is over the note', fireEvent.mouseEnter, fireEvent.mouseLeave],
    ['the note has the focus', fireEvent.focus, fireEvent.blur],
  ])('waits while %s', async (_, begin, end) => {
    await deleteFirst();
    begin(screen.getByRole('button', { name: 'Undo' }).parentElement!);
    await wait(3 * undoMs);
    expect(deletions()).toBe(0);
    end(screen.getByRole('button', { name: 'Undo' }).parentElement!);
    await wait(undoMs + 500);
    expect(deletions()).toBe(1);
  });

  it('continues after navigating to another page', async () => {
    const { router } = await deleteFirst();
    await act(() => router.navigate('/terms'));
    expect(screen.getByRole('button', { name: 'Undo' })).toBeInTheDocument();
    await wait(undoMs + 500);
    expect(deletions()).toBe(1);
  });

  it('is sent at once when the page closes, with a request that outlives the page', async () => {
    const requests: RequestInit[] = [];
    const answer = fetch;
    vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => {
      if (init.method === 'DELETE') requests.push(init);
      return answer(url, init);
    });
    await deleteFirst();
    act(() => void window.dispatchEvent(new Event('pagehide')));
    expect(requests).toMatchObject([{ method: 'DELETE', keepalive: true }]);
    await wait(2 * undoMs);
    expect(requests).toHaveLength(1);
  });

  it('is sent before the user signs out', async () => {
    api.set('POST /auth/logout', { status: 204 });
    await deleteFirst();
    fireEvent.click(screen.getByRole('button', { name: 'Toni Teacher' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
    await waitFor(() => expect(api.bodiesOf('POST /auth/logout')).toHaveLength(1));
    const routes = api.calls.map(({ route }) => route);
    expect(routes.indexOf(deletion)).toBeGreaterThan(-1);
    expect(routes.indexOf(deletion)).toBeLessThan(routes.indexOf('POST /auth/logout'));
  });

  it.each([
    [silence, 'We couldn’t reach the server.'],
    [refusal('service-unavailable', 503), 'The app is busy or restarting.'],
  ])('restores the question and says why if it fails', async (reply, words) => {
    api.set(deletion, reply);
    await deleteFirst();
    await wait(undoMs + 500);
    expect(await screen.findByText(new RegExp(words))).toBeInTheDocument();
    expect(screen.getByText('Not deleted')).toBeInTheDocument();
    expect(prompts()).toEqual(both);
  });

  it('succeeds if a colleague has already deleted the question', async () => {
    api.set(deletion, () => {
      api.set('GET /staff/questions', { body: pageOf([other]) });
      return refusal('not-found', 404);
    });
    await deleteFirst();
    await wait(undoMs + 500);
    expect(screen.queryByText('Not deleted')).not.toBeInTheDocument();
    expect(prompts()).toEqual([both[1]]);
  });

  it('moves the keyboard focus to “Undo”, and then to the page', async () => {
    vi.useRealTimers();
    const { user } = renderApp('/staff/questions', teacher);
    (await screen.findByRole('button', { name: `Delete ${both[0]}` })).focus();
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Undo' })).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(screen.getByRole('main')).toHaveFocus());
    expect(prompts()).toEqual(both);
  });

  it('leaves a gap that moving another question skips', async () => {
    const third = { ...other, id: teacher.id, prompt: 'The last?', position: 5 };
    api.set('GET /staff/questions', { body: pageOf([managedQuestion, other, third]) });
    api.set(`PATCH /questions/${other.id}`, { body: other });
    renderApp('/staff/questions?quiz=warm-up', teacher);
    fireEvent.click(await screen.findByRole('button', { name: 'Move “Another one?” down' }));
    await waitFor(() => expect(api.bodiesOf(`PATCH /questions/${other.id}`)).toEqual([{ position: 5 }]));
  });
});
