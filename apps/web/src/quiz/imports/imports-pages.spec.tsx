import type { Import } from '@math-app/contracts/quiz';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeApi, refusal, silence } from '../../../test/fake-api.ts';
import { FakeEventSource } from '../../../test/fake-event-source.ts';
import { fakeUploads } from '../../../test/fake-upload.ts';
import { renderApp } from '../../../test/render-app.tsx';
import { pageOf, teacher } from '../../../test/platform/samples.ts';

const waiting: Import = {
  id: '01900000-0000-7000-8000-000000000040',
  fileName: 'questions.csv',
  format: 'csv',
  mode: 'all-or-nothing',
  status: 'waiting',
  percent: 0,
  readCount: 0,
  badCount: 0,
  writtenCount: 0,
  totalCount: null,
  rowsPerSecond: null,
  remainingSeconds: null,
  failure: null,
  createdBy: 'Toni Teacher',
  createdAt: '2026-11-20T10:00:00.000Z',
  finishedAt: null,
};
const writing: Import = {
  ...waiting,
  status: 'writing',
  percent: 62.4,
  readCount: 50_000,
  totalCount: 50_000,
  writtenCount: 20_000,
  rowsPerSecond: 31_000,
  remainingSeconds: 2,
};
const completed: Import = {
  ...writing,
  status: 'completed',
  percent: 100,
  writtenCount: 50_000,
  remainingSeconds: null,
  finishedAt: '2026-11-20T10:00:03.000Z',
};
const failed: Import = {
  ...waiting,
  status: 'failed',
  percent: 40,
  readCount: 3,
  totalCount: 3,
  badCount: 1,
  failure: { code: 'bad-rows', detail: "1 of 3 rows can't be imported, so no rows were imported." },
};

const address = `/imports/${waiting.id}`;
const file = new File(['quiz'], 'questions.csv', { type: 'text/csv' });
const choose = async (chosen: File) =>
  fireEvent.change(await screen.findByLabelText('File'), { target: { files: [chosen] } });

beforeEach(() => FakeEventSource.install());

describe('the list of imports', () => {
  it('shows the status of each import', async () => {
    fakeApi({
      'GET /imports': {
        body: pageOf(
          [writing, failed].map((row, index) => ({ ...row, id: row.id.replace(/0$/, String(index)) })),
        ),
      },
    });
    renderApp('/staff/imports', teacher);
    const [, first, second] = await screen.findAllByRole('row');
    expect(first).toHaveTextContent(/questions\.csv.*Importing.*62%.*Toni Teacher/);
    expect(second).toHaveTextContent(/Failed.*3 \(1 bad\)/);
  });

  it('says how to start if there are no imports yet', async () => {
    fakeApi({ 'GET /imports': { body: pageOf([]) } });
    renderApp('/staff/imports', teacher);
    expect(await screen.findByText('No imports yet')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Download an example file' })).toHaveAttribute(
      'href',
      '/quiz/questions-example.csv',
    );
  });

  it('uploads a file and opens the page of its import', async () => {
    fakeApi({
      'GET /imports': { body: pageOf([]) },
      'POST /imports': { status: 202, body: waiting },
      [`GET ${address}`]: { body: waiting },
    });
    const sent = fakeUploads();
    const { user } = renderApp('/staff/imports', teacher);
    await user.click(await screen.findByRole('radio', { name: 'Good rows only' }));
    await choose(file);
    expect(await screen.findByRole('heading', { name: 'questions.csv' })).toBeInTheDocument();
    expect(Object.fromEntries(sent[0]!)).toMatchObject({ mode: 'good-rows', repeat: 'false' });
    expect(sent[0]!.get('file')).toMatchObject({ name: 'questions.csv' });
  });

  it('rejects a file of another type', async () => {
    fakeApi({ 'GET /imports': { body: pageOf([]) } });
    const sent = fakeUploads();
    renderApp('/staff/imports', teacher);
    await choose(new File(['x'], 'questions.xlsx'));
    expect(await screen.findByRole('alert')).toHaveTextContent('must end in .csv or .json');
    expect(sent).toEqual([]);
  });

  it('links to the earlier import of the same file, and imports it again on request', async () => {
    const api = fakeApi({
      'GET /imports': { body: pageOf([]) },
      'POST /imports': refusal('already-imported', 409, { importId: waiting.id }),
      [`GET ${address}`]: { body: waiting },
    });
    const sent = fakeUploads();
    const { user } = renderApp('/staff/imports', teacher);
    await choose(file);
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('link', { name: 'View the earlier import' })).toHaveAttribute(
      'href',
      `/staff${address}`,
    );
    api.set('POST /imports', { status: 202, body: waiting });
    await user.click(within(alert).getByRole('button', { name: 'Import again' }));
    expect(await screen.findByRole('heading', { name: 'questions.csv' })).toBeInTheDocument();
    expect(sent[1]!.get('repeat')).toBe('true');
  });

  it.each([
    [
      'what is wrong with the file',
      refusal('unreadable-file', 422, { detail: 'The file is UTF-16.' }),
      'UTF-16',
    ],
    ['that the server is unreachable', silence, 'couldn’t reach the server'],
  ])('says %s', async (_what, reply, words) => {
    fakeApi({ 'GET /imports': { body: pageOf([]) }, 'POST /imports': reply });
    fakeUploads();
    renderApp('/staff/imports', teacher);
    await choose(file);
    expect(await screen.findByRole('alert')).toHaveTextContent(words);
  });
});

describe('the page of an import', () => {
  it('shows live progress, with the speed and the time left', async () => {
    const api = fakeApi({ [`GET ${address}`]: { body: waiting } });
    renderApp(`/staff${address}`, teacher);
    const bar = await screen.findByRole('progressbar', { name: 'Import progress' });
    expect(bar).toHaveAttribute('aria-valuenow', '0');
    FakeEventSource.last().send(writing);
    expect(await screen.findByText('31,000 rows/s, 2 seconds left')).toBeInTheDocument();
    expect(bar).toHaveAttribute('aria-valuenow', '62.4');
    expect(screen.getByText('Importing, 50% done.')).toHaveAttribute('role', 'status');
    api.set(`GET ${address}`, { body: completed });
    FakeEventSource.last().send(completed);
    expect(await screen.findByText('Completed: 50,000 questions imported.')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Cancel import' })).not.toBeInTheDocument();
    expect(FakeEventSource.last().isClosed).toBe(true);
  });

  it('opens no event stream for a finished import', async () => {
    fakeApi({ [`GET ${address}`]: { body: completed } });
    renderApp(`/staff${address}`, teacher);
    expect(await screen.findByText('Completed')).toBeInTheDocument();
    expect(FakeEventSource.opened).toEqual([]);
  });

  it('keeps showing the last progress while the connection is lost', async () => {
    fakeApi({ [`GET ${address}`]: { body: writing } });
    renderApp(`/staff${address}`, teacher);
    await screen.findByRole('progressbar', { name: 'Import progress' });
    FakeEventSource.last().lose();
    expect(screen.getByText(/Connection lost.*The import continues/)).toBeInTheDocument();
    expect(screen.getByText('62%')).toBeInTheDocument();
  });

  it('cancels an import', async () => {
    const api = fakeApi({
      [`GET ${address}`]: { body: writing },
      [`DELETE ${address}`]: { status: 204 },
    });
    const { user } = renderApp(`/staff${address}`, teacher);
    await user.click(await screen.findByRole('button', { name: 'Cancel import' }));
    await waitFor(() => expect(api.bodiesOf(`DELETE ${address}`)).toHaveLength(1));
    FakeEventSource.last().send({ ...writing, status: 'cancelled' });
    expect(await screen.findByText('Canceled. Nothing was imported.')).toBeInTheDocument();
  });

  it('lists the bad rows and their errors', async () => {
    fakeApi({
      [`GET ${address}`]: { body: failed },
      [`GET ${address}/errors`]: {
        body: pageOf([
          { line: 3, column: 'answer', reason: 'This is not a number.' },
          { line: 4, column: '', reason: 'This row has 4 cells, the first line has 6.' },
        ]),
      },
    });
    renderApp(`/staff${address}`, teacher);
    expect(
      await screen.findByText("1 of 3 rows can't be imported, so no rows were imported."),
    ).toBeInTheDocument();
    const table = await screen.findByRole('table', { name: 'Bad rows' });
    const [, first, second] = within(table).getAllByRole('row');
    expect(first).toHaveTextContent('3answerThis is not a number.');
    expect(second).toHaveTextContent('4Whole row');
    expect(screen.getByRole('link', { name: 'Download as CSV' })).toHaveAttribute(
      'href',
      `/api${address}/errors.csv`,
    );
  });

  it('says that the import does not exist', async () => {
    fakeApi({});
    renderApp(`/staff${address}`, teacher);
    expect(await screen.findByText('This doesn’t exist, or it has been deleted.')).toBeInTheDocument();
  });
});
