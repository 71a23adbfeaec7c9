import { describe, expect, it } from 'vitest';
import { lastValueFrom, take, toArray } from 'rxjs';
import { notFound } from '../http/not-found.ts';
import { type ProgressEvent, ProgressService } from './progress.service.ts';

const isFinished = (state: number) => state === 3;

/** Hands out one state after the other, and throws those that are errors. */
function readings(...states: (number | Error)[]) {
  return async () => {
    const state = states.length > 1 ? states.shift()! : states[0]!;
    if (state instanceof Error) throw state;
    return state;
  };
}

const dataOf = (events: ProgressEvent[]) => events.map(({ data }) => data);

describe('progress as a stream of events', () => {
  it('holds each state once, from the first to the finished one, and ends', async () => {
    const stream = await new ProgressService().stream(readings(1, 1, 1, 2, 2, 3), isFinished);
    expect(dataOf(await lastValueFrom(stream.pipe(toArray())))).toEqual(['1', '2', '3']);
  });

  it('is one event where all is finished already', async () => {
    const stream = await new ProgressService().stream(readings(3), isFinished);
    expect(dataOf(await lastValueFrom(stream.pipe(toArray())))).toEqual(['3']);
  });

  it('refuses an unknown thing before it begins', async () => {
    const unknown = notFound();
    await expect(new ProgressService().stream(readings(unknown), isFinished)).rejects.toBe(unknown);
  });

  it('outlives a database that is away', async () => {
    const stream = await new ProgressService().stream(
      readings(1, 1, new Error('Connection terminated'), 3),
      isFinished,
    );
    expect(dataOf(await lastValueFrom(stream.pipe(toArray())))).toEqual(['1', '3']);
  });

  it('ends with an error where the thing is gone', async () => {
    const gone = notFound();
    const stream = await new ProgressService().stream(readings(1, 1, gone), isFinished);
    await expect(lastValueFrom(stream.pipe(toArray()))).rejects.toBe(gone);
  });

  it('ends when the API does', async () => {
    const progress = new ProgressService();
    const stream = await progress.stream(readings(1), isFinished);
    const events = lastValueFrom(stream.pipe(toArray()));
    await lastValueFrom(stream.pipe(take(1)));
    progress.beforeApplicationShutdown();
    expect(dataOf(await events)).toEqual(['1']);
  });
});
