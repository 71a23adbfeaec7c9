import { describe, expect, it } from 'vitest';
import { lastValueFrom, take, toArray } from 'rxjs';
import { z } from 'zod';
import { notFound } from '../http/not-found.ts';
import { type ProgressEvent, ProgressService } from './progress.service.ts';

/** Returns one state after the other, and throws those that are errors. */
function readings(...states: (number | Error)[]) {
  return async () => {
    const state = states.length > 1 ? states.shift()! : states[0]!;
    if (state instanceof Error) throw state;
    return state;
  };
}

const streamOf = (read: () => Promise<number>, progress = new ProgressService()) =>
  progress.stream({ schema: z.number(), read, isFinished: (state) => state === 3 });

const dataOf = (events: ProgressEvent[]) => events.map(({ data }) => data);

describe('progress as a stream of events', () => {
  it('contains each state once, from the first to the last, and ends', async () => {
    const stream = await streamOf(readings(1, 1, 1, 2, 2, 3));
    expect(dataOf(await lastValueFrom(stream.pipe(toArray())))).toEqual(['1', '2', '3']);
  });

  it('is one event if the job has already finished', async () => {
    const stream = await streamOf(readings(3));
    expect(dataOf(await lastValueFrom(stream.pipe(toArray())))).toEqual(['3']);
  });

  it('fails for an unknown job before it begins', async () => {
    const unknown = notFound();
    await expect(streamOf(readings(unknown))).rejects.toBe(unknown);
  });

  it('survives a short outage of the database', async () => {
    const stream = await streamOf(readings(1, 1, new Error('Connection terminated'), 3));
    expect(dataOf(await lastValueFrom(stream.pipe(toArray())))).toEqual(['1', '3']);
  });

  it('ends with an error if the job is deleted', async () => {
    const gone = notFound();
    const stream = await streamOf(readings(1, 1, gone));
    await expect(lastValueFrom(stream.pipe(toArray()))).rejects.toBe(gone);
  });

  it('ends when the API shuts down', async () => {
    const progress = new ProgressService();
    const stream = await streamOf(readings(1), progress);
    const events = lastValueFrom(stream.pipe(toArray()));
    await lastValueFrom(stream.pipe(take(1)));
    progress.beforeApplicationShutdown();
    expect(dataOf(await events)).toEqual(['1']);
  });
});
