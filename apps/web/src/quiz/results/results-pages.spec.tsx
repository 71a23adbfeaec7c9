import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeApi, type FakeApi, refusal } from '../../../test/fake-api.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { pageOf, student, teacher } from '../../../test/platform/samples.ts';
import { managedResult, quizResults, submission } from '../../../test/quiz/samples.ts';

const reopening = { reopenedBy: 'Toni Teacher', reopenedAt: '2026-11-20T12:00:00.000Z' };
const address = `/staff/submissions/${submission.id}`;
const reopeningRoute = `POST /submissions/${submission.id}/reopening`;

let api: FakeApi;

beforeEach(() => {
  api = fakeApi({
    'GET /quizzes/warm-up/results': { body: quizResults },
    'GET /quizzes/warm-up/submissions': { body: pageOf([submission]) },
    [`GET /submissions/${submission.id}`]: { body: managedResult },
    [reopeningRoute]: () => {
      const reopened = { ...managedResult, reopening, history: [{ ...submission, reopening }] };
      api.set(`GET /submissions/${submission.id}`, { body: reopened });
      return { status: 201, body: reopened };
    },
  });
});

describe('the results of a quiz', () => {
  it('start with the key figures', async () => {
    renderApp('/staff/quizzes/warm-up/results', teacher);
    expect(await screen.findByRole('heading', { level: 1, name: 'Results: Warm-up' })).toBeInTheDocument();
    const figures = screen.getAllByRole('definition').map(({ textContent }) => textContent);
    expect(figures).toEqual(['4', '66.7%', '50%']);
  });

  it('have a table with the numbers of each chart', async () => {
    const { user } = renderApp('/staff/quizzes/warm-up/results', teacher);
    await user.click(await screen.findByText('Scores as a table'));
    const scores = screen.getByRole('table', { name: 'Scores' });
    expect(within(scores).getByRole('row', { name: '60–70 4' })).toBeInTheDocument();
    await user.click(screen.getByText('Day by day as a table'));
    const days = screen.getByRole('table', { name: 'Day by day' });
    expect(within(days).getByRole('row', { name: 'Nov 19 0 –' })).toBeInTheDocument();
    expect(within(days).getByRole('row', { name: 'Nov 20 4 66.7%' })).toBeInTheDocument();
    const countries = screen.getByRole('table', { name: 'Correct answers by country' });
    expect(within(countries).getByRole('row', { name: 'Canada 66.7% 8 of 12 4 4' })).toBeInTheDocument();
  });

  it('list the hardest questions and their most common mistakes', async () => {
    renderApp('/staff/quizzes/warm-up/results', teacher);
    const table = await screen.findByRole('table', { name: 'Hardest questions' });
    expect(
      within(table).getByRole('row', { name: /What is 2 \+ 2\?.*25% ?1 of 4.*5 ?3 times/ }),
    ).toBeInTheDocument();
    expect(within(table).getByRole('row', { name: /What is 1 \+ 1\?.*None/ })).toBeInTheDocument();
  });

  it('find a student and link to the submission', async () => {
    const { user, router } = renderApp('/staff/quizzes/warm-up/results', teacher);
    await user.type(await screen.findByLabelText('Search by name or email'), 'sam');
    await waitFor(() =>
      expect(api.calls.map(({ route }) => route)).toContain(
        'GET /quizzes/warm-up/submissions?search=sam&page=1',
      ),
    );
    await user.click(screen.getByRole('link', { name: 'Sam Student' }));
    expect(await screen.findByText('2 of 3 answers correct')).toBeInTheDocument();
    expect(router.state.location.pathname).toBe(address);
  });

  it('cover a longer period, which is kept in the URL', async () => {
    const { user, router } = renderApp('/staff/quizzes/warm-up/results', teacher);
    await user.click(await screen.findByRole('combobox', { name: 'Period' }));
    await user.click(await screen.findByRole('option', { name: 'Last 90 days' }));
    await waitFor(() =>
      expect(api.calls.map(({ route }) => route)).toContain('GET /quizzes/warm-up/results?days=90'),
    );
    expect(router.state.location.search).toBe('?days=90');
  });

  it('say that there are no submissions yet', async () => {
    const nothing = { submissionCount: 0, meanPercent: null, medianPercent: null, hardestQuestions: [] };
    api.set('GET /quizzes/warm-up/results', { body: { ...quizResults, ...nothing, countries: [] } });
    api.set('GET /quizzes/warm-up/submissions', { body: pageOf([]) });
    renderApp('/staff/quizzes/warm-up/results', teacher);
    expect(await screen.findByText('No submissions yet')).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText('Submissions')).not.toBeInTheDocument());
  });

  it('are for staff only, and need an existing quiz', async () => {
    renderApp('/staff/quizzes/warm-up/results', student);
    expect(await screen.findByRole('heading', { name: 'For staff only' })).toBeInTheDocument();
    api.set('GET /quizzes/warm-up/results', refusal('not-found', 404));
    renderApp('/staff/quizzes/warm-up/results', teacher);
    expect(await screen.findByText('This doesn’t exist, or it has been deleted.')).toBeInTheDocument();
  });
});

describe('the submission of a student', () => {
  it('shows which answers were correct', async () => {
    renderApp(address, teacher);
    const answers = await screen.findByRole('list', { name: 'Answers by Sam Student' });
    const rows = within(answers).getAllByRole('listitem');
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '1What is 1 + 1?Correct: 2',
      '2What is 2 + 2?Incorrect: 5Correct answer: 4',
      '3What is 3 + 3?Correct: 6',
    ]);
  });

  it('is reopened after a confirmation, and says who reopened it', async () => {
    const { user } = renderApp(address, teacher);
    await user.click(await screen.findByRole('button', { name: 'Reopen' }));
    const dialog = await screen.findByRole('dialog', { name: 'Reopen this submission?' });
    expect(dialog).toHaveTextContent('Sam Student can change the answers to “Warm-up” and submit again');
    expect(api.bodiesOf(reopeningRoute)).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Reopen submission' }));
    expect(await screen.findByText(/^Reopened by Toni Teacher on Nov 20, 2026/)).toBeInTheDocument();
    expect(screen.getByText(/The student can change the answers and submit again/)).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent(
      'Sam Student can now change the answers and submit again.',
    );
    expect(screen.queryByRole('button', { name: 'Reopen' })).not.toBeInTheDocument();
    expect(api.bodiesOf(reopeningRoute)).toHaveLength(1);
  });

  it('stays closed if staff cancel', async () => {
    const { user } = renderApp(address, teacher);
    await user.click(await screen.findByRole('button', { name: 'Reopen' }));
    await user.click(await screen.findByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect(api.bodiesOf(reopeningRoute)).toEqual([]);
  });

  it('says that a colleague has already reopened it', async () => {
    api.set(reopeningRoute, () => {
      api.set(`GET /submissions/${submission.id}`, { body: { ...managedResult, reopening } });
      return refusal('submission-already-reopened', 409);
    });
    const { user } = renderApp(address, teacher);
    await user.click(await screen.findByRole('button', { name: 'Reopen' }));
    await user.click(await screen.findByRole('button', { name: 'Reopen submission' }));
    expect(await screen.findByText(/has already been reopened/)).toBeInTheDocument();
    expect(await screen.findByText(/^Reopened by Toni Teacher/)).toBeInTheDocument();
  });

  it('says that the student has submitted again since', async () => {
    const later = { ...submission, id: '01900000-0000-7000-8000-000000000042' };
    const first = { ...managedResult, reopening, history: [later, { ...submission, reopening }] };
    api.set(`GET /submissions/${submission.id}`, { body: first });
    renderApp(address, teacher);
    expect(await screen.findByText(/The student has since submitted again/)).toBeInTheDocument();
  });

  it('lists earlier submissions and who reopened them', async () => {
    const earlier = {
      ...submission,
      id: '01900000-0000-7000-8000-000000000041',
      scorePercent: 33.3,
      reopening,
    };
    api.set(`GET /submissions/${submission.id}`, {
      body: {
        ...managedResult,
        history: [submission, { ...earlier, reopening: { ...reopening, reopenedBy: null } }],
      },
    });
    renderApp(address, teacher);
    const table = await screen.findByRole('table', { name: 'All submissions by Sam Student' });
    expect(within(table).getByRole('row', { name: /33\.3%.*by a deleted user on/ })).toBeInTheDocument();
    expect(within(table).getByRole('row', { name: /66\.7%.*No$/ })).toBeInTheDocument();
  });
});
