import { QueryClient, QueryClientProvider, queryOptions } from '@tanstack/react-query';
import { renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FakeEventSource } from '../../../test/fake-event-source.ts';
import { useLiveQuery } from './use-live-query.ts';

const schema = z.object({ done: z.number() });
const isFinished = ({ done }: { done: number }) => done === 100;
const jobQuery = (id: string, done = 0) =>
  queryOptions({ queryKey: ['jobs', id], queryFn: async () => ({ done }) });

/** Follows a job that the server knows as started, or as finished if `done` is 100. */
async function follow(done = 0) {
  const client = new QueryClient();
  const hook = renderHook(
    ({ id }) =>
      useLiveQuery({
        query: jobQuery(id, done),
        eventsPath: `/jobs/${id}/events`,
        schema,
        isFinished,
      }),
    {
      initialProps: { id: '1' },
      wrapper: ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      ),
    },
  );
  await waitFor(() => expect(hook.result.current.result.data).toEqual({ done }));
  const cached = (id: string) => client.getQueryData(jobQuery(id).queryKey);
  return { ...hook, cached };
}

beforeEach(() => FakeEventSource.install());

describe('a live query', () => {
  it('writes each event into the query cache', async () => {
    const { result, cached } = await follow();
    expect(FakeEventSource.last().url).toBe('/api/jobs/1/events');
    FakeEventSource.last().send({ done: 1 });
    FakeEventSource.last().send({ done: 2 });
    expect(cached('1')).toEqual({ done: 2 });
    await waitFor(() => expect(result.current.result.data).toEqual({ done: 2 }));
    expect(result.current).toMatchObject({ isLive: true, isLost: false });
  });

  it('keeps the last data while the connection is lost, and reconnects', async () => {
    const { result, cached } = await follow();
    FakeEventSource.last().send({ done: 1 });
    FakeEventSource.last().lose();
    expect(cached('1')).toEqual({ done: 1 });
    expect(result.current.isLost).toBe(true);
    await waitFor(() => expect(FakeEventSource.opened).toHaveLength(2), { timeout: 5000 });
    FakeEventSource.last().send({ done: 3 });
    expect(cached('1')).toEqual({ done: 3 });
    expect(result.current.isLost).toBe(false);
  });

  it('closes the stream when the job is finished', async () => {
    const { result } = await follow();
    FakeEventSource.last().send({ done: 99 });
    FakeEventSource.last().send({ done: 100 });
    await waitFor(() => expect(FakeEventSource.last().isClosed).toBe(true));
    expect(result.current.isLive).toBe(false);
  });

  it('opens no stream for a finished job', async () => {
    await follow(100);
    expect(FakeEventSource.opened).toEqual([]);
  });

  it('closes the stream when the page is left', async () => {
    const { unmount } = await follow();
    unmount();
    expect(FakeEventSource.last().isClosed).toBe(true);
  });

  it('follows another job with a stream of its own', async () => {
    const { rerender, cached } = await follow();
    FakeEventSource.last().send({ done: 1 });
    FakeEventSource.last().lose();
    rerender({ id: '2' });
    await waitFor(() => expect(FakeEventSource.last().url).toBe('/api/jobs/2/events'));
    expect(FakeEventSource.opened[0]!.isClosed).toBe(true);
    expect(cached('2')).toEqual({ done: 0 });
    expect(cached('1')).toEqual({ done: 1 });
  });
});
