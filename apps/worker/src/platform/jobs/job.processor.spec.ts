import { defineJob } from '@math-app/contracts';
import { type Job, UnrecoverableError } from 'bullmq';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { handle, JobProcessor } from './job.processor.ts';

const countSheep = defineJob({ queue: 'counting', name: 'count-sheep', schema: z.object({ upTo: z.int() }) });
const wakeUp = defineJob({ queue: 'counting', name: 'wake-up', schema: z.object({}) });

const run = vi.fn<(payload: { upTo: number }) => Promise<number>>(async ({ upTo }) => {
  if (upTo > 100) throw new Error('Asleep.');
  return upTo;
});
const onGiveUp = vi.fn<() => Promise<void>>();

class CountingProcessor extends JobProcessor {
  constructor() {
    super(handle(countSheep, { run, onGiveUp }), handle(wakeUp, { run: async () => 'awake' }));
  }
}

const jobWith = (job: Partial<Job>) => ({ attemptsMade: 0, opts: { attempts: 3 }, ...job }) as Job<unknown>;
const processor = new CountingProcessor();

describe('a job processor', () => {
  it('hands each job to its handler', async () => {
    expect(await processor.process(jobWith({ name: 'count-sheep', data: { upTo: 7 } }))).toBe(7);
    expect(await processor.process(jobWith({ name: 'wake-up', data: {} }))).toBe('awake');
  });

  it('fails an unknown job for good', async () => {
    await expect(processor.process(jobWith({ name: 'make-coffee' }))).rejects.toThrow(UnrecoverableError);
  });

  it('does not run a job whose payload is invalid', async () => {
    run.mockClear();
    const job = jobWith({ name: 'count-sheep', data: { upTo: 'ten' } });
    await expect(processor.process(job)).rejects.toThrow(z.ZodError);
    expect(run).not.toHaveBeenCalled();
  });

  it('gives up when the last attempt fails, and not before', async () => {
    const job = { name: 'count-sheep', data: { upTo: 101 } };
    await expect(processor.process(jobWith({ ...job, attemptsMade: 1 }))).rejects.toThrow('Asleep.');
    expect(onGiveUp).not.toHaveBeenCalled();
    await expect(processor.process(jobWith({ ...job, attemptsMade: 2 }))).rejects.toThrow('Asleep.');
    expect(onGiveUp).toHaveBeenCalledExactlyOnceWith({ upTo: 101 });
  });
});
