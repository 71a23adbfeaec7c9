import { renderHook, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { FakeEventSource } from '../../../test/fake-event-source.ts';
import { useProgress } from './use-progress.ts';

const schema = z.object({ done: z.number() });
const isFinished = ({ done }: { done: number }) => done === 100;

const follow = (path: string | null = '/imports/1/events') =>
  renderHook((props) => useProgress({ path: props.path, schema, isFinished }), { initialProps: { path } });

beforeEach(() => FakeEventSource.install());

describe('progress in the browser', () => {
  it('is the last state that came', () => {
    const { result } = follow();
    expect(FakeEventSource.last().url).toBe('/api/imports/1/events');
    expect(result.current).toEqual({ state: undefined, isLost: false });
    FakeEventSource.last().send({ done: 1 });
    FakeEventSource.last().send({ done: 2 });
    expect(result.current).toMatchObject({ state: { done: 2 }, isLost: false });
  });

  it('keeps the last state while the connection is lost, and comes back by itself', async () => {
    const { result } = follow();
    FakeEventSource.last().send({ done: 1 });
    FakeEventSource.last().lose();
    expect(result.current).toMatchObject({ state: { done: 1 }, isLost: true });
    await waitFor(() => expect(FakeEventSource.opened).toHaveLength(2), { timeout: 5000 });
    FakeEventSource.last().send({ done: 3 });
    expect(result.current).toMatchObject({ state: { done: 3 }, isLost: false });
  });

  it('is followed no longer when it is finished', () => {
    follow();
    FakeEventSource.last().send({ done: 100 });
    expect(FakeEventSource.last().isClosed).toBe(true);
  });

  it('is followed no longer when the page is left', () => {
    const { unmount } = follow();
    unmount();
    expect(FakeEventSource.last().isClosed).toBe(true);
  });

  it('shows nothing of another thing', () => {
    const { result, rerender } = follow();
    FakeEventSource.last().send({ done: 1 });
    rerender({ path: '/imports/2/events' });
    expect(result.current.state).toBeUndefined();
    expect(FakeEventSource.opened.map(({ isClosed }) => isClosed)).toEqual([true, false]);
    rerender({ path: null });
    expect(FakeEventSource.last().isClosed).toBe(true);
  });
});
