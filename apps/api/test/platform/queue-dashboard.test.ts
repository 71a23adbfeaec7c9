import { sendPasswordResetJob } from '@math-app/contracts';
import { QueueConnection } from '@math-app/server';
import { startRedis } from '@math-app/server/testing';
import { getQueueToken } from '@nestjs/bullmq';
import { Queue, Worker } from 'bullmq';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, backends, TestApi, queueNames } from '../test-api.ts';

const page = '/admin/queues';

describe('the queue dashboard', () => {
  let api: TestApi;
  let staff: Agent;
  let student: Agent;

  beforeAll(async () => {
    api = await TestApi.start();
    staff = await api.staff();
    student = await api.student();
  });

  afterAll(() => api.close());

  it('redirects a browser without a session to the login page, and back afterwards', async () => {
    const { headers } = await api
      .guest()
      .get(`${page}/queue/mailing?status=failed`)
      .set('Accept', 'text/html')
      .expect(302);
    expect(headers['location']).toBe(
      `/login?next=${encodeURIComponent(`${page}/queue/mailing?status=failed`)}`,
    );
  });

  it.each([
    page,
    `${page}/`,
    `${page}/queue/mailing`,
    `${page}/static/favicon.ico`,
    `${page}/api/queues`,
    `${page}/nowhere`,
  ])('is closed to guests and students at %s', async (path) => {
    const refused = await api.guest().get(path).expect(401);
    expect(refused.body).toMatchObject({ code: 'not-signed-in' });
    await student.get(path).expect(403);
    await student.get(path).set('Accept', 'text/html').expect(403);
  });

  it('opens for staff, with nothing that the content security policy blocks', async () => {
    const { text, headers } = await staff.get(page).set('Accept', 'text/html').expect(200);
    expect(text).toContain('<base href="/admin/queues/"');
    expect(text).not.toMatch(/https?:\/\//);
    expect(text).not.toMatch(/<script(?![^>]*(?:src=|type="application\/json"))/);
    expect(headers).not.toHaveProperty('x-powered-by');
    const [, script] = /src="(static\/js\/main[^"]+)"/.exec(text) ?? [];
    await staff
      .get(`${page}/${script}`)
      .expect(200)
      .expect('Content-Type', /javascript/);
    await staff
      .get(`${page}/nowhere`)
      .expect(404)
      .expect('Content-Type', /problem\+json/);
  });

  it('changes nothing for students, or for a page of another site', async () => {
    const retry = `${page}/api/queues/mailing/retry/failed`;
    await student.put(retry).expect(403);
    const { body } = await staff.put(retry).set('Origin', 'https://elsewhere.example').expect(403);
    expect(body).toMatchObject({ code: 'foreign-origin' });
  });

  it.each([
    ['put', 'mailing/pause'],
    ['put', 'mailing/empty'],
    ['put', 'mailing/clean/completed'],
    ['put', 'mailing/retry/completed'],
    ['put', 'mailing/obliterate'],
    ['post', 'mailing/add'],
    ['put', 'pause'],
  ] as const)('lets staff retry jobs, and nothing else: %s %s', async (method, action) => {
    await staff[method](`${page}/api/queues/${action}`).send({}).expect(403);
  });
});

describe.each(backends)('a failed job, with the queue on %s', (backend) => {
  let api: TestApi;
  let staff: Agent;
  let queue: Queue;

  beforeAll(async () => {
    api = await TestApi.start({ backend });
    staff = await api.staff();
    queue = api.app.get<Queue>(getQueueToken(sendPasswordResetJob.queue), { strict: false });
    await queue.add('send-password-reset', { email: 'ada@example.com' }, { attempts: 1 });
    const { connection } = api.app.get(QueueConnection, { strict: false }).consumerOptions();
    const worker = new Worker(sendPasswordResetJob.queue, () => Promise.reject(new Error('No SMTP server')), {
      connection,
    });
    await new Promise<void>((resolve) => worker.once('failed', () => resolve()));
    await worker.close();
  });

  afterAll(() => api.close());

  const listed = async () => {
    const { body } = await staff
      .get(`${page}/api/queues?activeQueue=mailing&status=failed&page=1&jobsPerPage=10`)
      .expect(200);
    return body.queues as {
      name: string;
      counts: Record<string, number>;
      jobs: { id: string; failedReason: string }[];
    }[];
  };

  it('is listed with its reason, among all queues', async () => {
    const queues = await listed();
    expect(queues.map(({ name }) => name).toSorted()).toEqual(queueNames.toSorted());
    const mailing = queues.find(({ name }) => name === 'mailing');
    expect(mailing?.counts).toMatchObject({ failed: 1, waiting: 0 });
    expect(mailing?.jobs).toMatchObject([{ failedReason: 'No SMTP server' }]);
  });

  it('says where the queues are', async () => {
    const { body } = await staff.get(`${page}/api/redis/stats`).expect(200);
    expect(body).toMatchObject({ backend });
  });

  it('waits again once it is retried', async () => {
    const [job] = (await listed()).find(({ name }) => name === 'mailing')!.jobs;
    await staff.put(`${page}/api/queues/mailing/${job!.id}/retry`).expect(204);
    expect(await queue.getJobCounts('failed', 'waiting')).toEqual({ failed: 0, waiting: 1 });
    await staff.put(`${page}/api/queues/mailing/${job!.id}/retry`).expect(400);
    await staff.put(`${page}/api/queues/mailing/nobody/retry`).expect(404);
  });
});

describe('the queue dashboard while the queue is unavailable', () => {
  it.skipIf(!backends.includes('redis'))('is refused with 503, like everything else', async () => {
    const redis = await startRedis();
    const api = await TestApi.start({ redisUrl: redis!.url });
    const staff = await api.staff();
    await redis!.stop();
    const { body, headers } = await staff.get(`${page}/api/queues`).expect(503);
    expect(body).toMatchObject({ code: 'service-unavailable' });
    expect(headers['retry-after']).toBe('5');
    await api.close();
  });
});
