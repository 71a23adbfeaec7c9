import type { Export } from '@math-app/contracts/quiz';
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeApi, refusal } from '../../../test/fake-api.ts';
import { FakeEventSource } from '../../../test/fake-event-source.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { pageOf, teacher } from '../../../test/platform/samples.ts';
import { quiz } from '../../../test/quiz/samples.ts';

const waiting: Export = {
  id: '01900000-0000-7000-8000-000000000070',
  kind: 'results',
  quiz: null,
  withAnswers: false,
  status: 'waiting',
  done: 0,
  total: 0,
  fileName: 'results-2026-11-20.csv',
  sizeBytes: null,
  error: null,
  createdAt: '2026-11-20T10:00:00.000Z',
  readyAt: null,
  expiresAt: '2026-11-21T10:00:00.000Z',
};
const making: Export = { ...waiting, status: 'making', done: 300, total: 1200 };
const ready: Export = { ...making, status: 'ready', sizeBytes: 84_000, readyAt: waiting.createdAt };
const failed: Export = {
  ...waiting,
  status: 'failed',
  error: 'The file could not be made. Please ask for it again.',
};
const managedQuiz = {
  ...quiz,
  published: true,
  submissionCount: 12,
  createdAt: waiting.createdAt,
  updatedAt: waiting.createdAt,
};

beforeEach(() => FakeEventSource.install());

describe('requesting an export', () => {
  it('shows its progress, and then a download link', async () => {
    const api = fakeApi({
      'GET /reports/countries': { body: [] },
      'GET /quizzes': { body: [quiz] },
      'POST /exports': { status: 202, body: waiting },
    });
    const { user } = renderApp('/staff/report?quiz=warm-up', teacher);
    await user.click(await screen.findByRole('button', { name: 'Export report' }));
    const dialog = await screen.findByRole('dialog', { name: 'Export report' });
    expect(await within(dialog).findByText('Waiting to start')).toBeInTheDocument();
    expect(api.bodiesOf('POST /exports')).toEqual([{ kind: 'country-report', quiz: 'warm-up' }]);

    FakeEventSource.last().send(making);
    expect(await within(dialog).findByRole('progressbar', { name: '300 of 1,200 results' })).toHaveAttribute(
      'aria-valuenow',
      '25',
    );
    FakeEventSource.last().lose();
    expect(within(dialog).getByText(/Connection lost. Reconnecting/)).toBeInTheDocument();

    await waitFor(() => expect(FakeEventSource.opened.length).toBeGreaterThan(1), { timeout: 5000 });
    FakeEventSource.last().send(ready);
    expect(await within(dialog).findByText('results-2026-11-20.csv is ready')).toBeInTheDocument();
    const link = within(dialog).getByRole('link', { name: 'Download' });
    expect(link).toHaveAttribute('href', `/api/exports/${ready.id}/file`);
    expect(link).toHaveAttribute('download', 'results-2026-11-20.csv');
  });

  it('says why it failed, and retries', async () => {
    const api = fakeApi({
      'GET /staff/quizzes': { body: pageOf([managedQuiz]) },
      'POST /exports': refusal('service-unavailable', 503),
    });
    const { user } = renderApp('/staff/quizzes', teacher);
    await user.click(await screen.findByRole('button', { name: 'Export all results' }));
    expect(await screen.findByText(/busy or restarting/)).toBeInTheDocument();
    api.set('POST /exports', { status: 202, body: waiting });
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText('Waiting to start');
    FakeEventSource.last().send(failed);
    expect(await screen.findByText(failed.error!)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(api.bodiesOf('POST /exports')).toHaveLength(3));
  });

  it('asks whether a worksheet should include the answers', async () => {
    const api = fakeApi({
      'GET /staff/quizzes': { body: pageOf([managedQuiz]) },
      'POST /exports': { status: 202, body: { ...waiting, kind: 'worksheet' } },
    });
    const { user } = renderApp('/staff/quizzes', teacher);
    await user.click(await screen.findByRole('button', { name: 'Worksheet for Warm-up' }));
    const dialog = await screen.findByRole('dialog', { name: 'Worksheet for “Warm-up”' });
    expect(within(dialog).getByRole('radio', { name: /Questions only/ })).toBeChecked();
    await user.click(within(dialog).getByRole('radio', { name: /Questions and answers/ }));
    expect(api.bodiesOf('POST /exports')).toEqual([]);
    await user.click(within(dialog).getByRole('button', { name: 'Create worksheet' }));
    await within(dialog).findByText('Waiting to start');
    expect(api.bodiesOf('POST /exports')).toEqual([
      { kind: 'worksheet', quiz: 'warm-up', withAnswers: true },
    ]);
  });
});

describe('the list of exports', () => {
  const worksheet: Export = {
    ...ready,
    id: '01900000-0000-7000-8000-000000000071',
    kind: 'worksheet',
    quiz: 'warm-up',
    withAnswers: true,
    fileName: 'worksheet-answers-warm-up.pdf',
  };

  it('shows the status of each, and a download link for each finished one', async () => {
    const broken = { ...failed, id: '01900000-0000-7000-8000-000000000072', fileName: 'broken.csv' };
    fakeApi({ 'GET /exports': { body: pageOf([making, worksheet, broken]) } });
    renderApp('/staff/exports', teacher);
    const [, first, second, third] = await screen.findAllByRole('row');
    expect(within(first!).getByRole('progressbar')).toHaveAttribute('aria-valuenow', '25');
    expect(within(first!).queryByRole('link')).not.toBeInTheDocument();
    expect(second).toHaveTextContent('Worksheet with answers, warm-up');
    expect(second).toHaveTextContent(/Ready, 84 kB/);
    expect(second).toHaveTextContent(/Available until Nov 21, 2026/);
    expect(within(second!).getByRole('link', { name: `Download ${worksheet.fileName}` })).toHaveAttribute(
      'href',
      `/api/exports/${worksheet.id}/file`,
    );
    expect(third).toHaveTextContent(failed.error!);
    expect(screen.getByText('1 export in progress')).toBeInTheDocument();
  });

  it('updates running exports', async () => {
    const api = fakeApi({ 'GET /exports': { body: pageOf([making]) } });
    renderApp('/staff/exports', teacher);
    await screen.findByText('300 of 1,200 results');
    api.set('GET /exports', { body: pageOf([ready]) });
    expect(await screen.findByText('Ready, 84 kB', {}, { timeout: 5000 })).toBeInTheDocument();
    expect(screen.getByText('No exports in progress')).toBeInTheDocument();
  });

  it('deletes an export', async () => {
    const api = fakeApi({
      'GET /exports': { body: pageOf([ready]) },
      [`DELETE /exports/${ready.id}`]: { status: 204 },
    });
    const { user } = renderApp('/staff/exports', teacher);
    const button = await screen.findByRole('button', { name: `Delete ${ready.fileName}` });
    api.set('GET /exports', { body: pageOf([]) });
    await user.click(button);
    expect(await screen.findByText('No exports yet')).toBeInTheDocument();
  });

  it('says what went wrong if it cannot be loaded', async () => {
    fakeApi({ 'GET /exports': refusal('internal-error', 500) });
    renderApp('/staff/exports', teacher);
    expect(await screen.findByRole('alert')).toHaveTextContent('Something went wrong on our side');
  });
});
