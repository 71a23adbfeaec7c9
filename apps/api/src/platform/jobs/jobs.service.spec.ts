import { removeExpiredJob, sendPasswordResetJob } from '@math-app/contracts';
import { type QueueConnection, ServiceUnavailable } from '@math-app/server';
import type { Queue } from 'bullmq';
import { describe, expect, it } from 'vitest';
import { JobsService } from './jobs.service.ts';

/** A service with the mailing queue alone, and the jobs that were added to it. */
function mailingJobs(refuseWhileUnavailable: () => void = () => undefined) {
  const added: unknown[][] = [];
  const queue = {
    name: sendPasswordResetJob.queue,
    on: () => queue,
    add: (...job: unknown[]) => added.push(job),
  } as unknown as Queue;
  return { added, jobs: new JobsService([queue], { refuseWhileUnavailable } as QueueConnection) };
}

describe('enqueueing a job', () => {
  it('adds what the schema makes of the data', async () => {
    const { added, jobs } = mailingJobs();
    await jobs.enqueue(sendPasswordResetJob, { email: 'Ada@Example.com' }, { jobId: '1' });
    expect(added).toEqual([['send-password-reset', { email: 'ada@example.com' }, { jobId: '1' }]]);
  });

  it('rejects data that the job could not run with', async () => {
    const { added, jobs } = mailingJobs();
    await expect(jobs.enqueue(sendPasswordResetJob, { email: 'nobody' })).rejects.toThrow('email');
    expect(added).toEqual([]);
  });

  it('fails at once while the queue is unavailable', async () => {
    const { added, jobs } = mailingJobs(() => {
      throw new ServiceUnavailable('Redis', 'its connection is closed');
    });
    await expect(jobs.enqueue(sendPasswordResetJob, { email: 'ada@example.com' })).rejects.toBeInstanceOf(
      ServiceUnavailable,
    );
    expect(added).toEqual([]);
  });

  it('fails for a job that the app does not register', async () => {
    await expect(mailingJobs().jobs.enqueue(removeExpiredJob, {})).rejects.toThrow('remove-expired');
  });
});
