import { HeartbeatEntity } from '@math-app/database';
import { startRedis } from '@math-app/server/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { SeverableProxy } from '../severable-proxy.ts';
import { backends, TestApi } from '../test-api.ts';

const ready = (api: TestApi) => api.guest().get('/api/health/ready');

/** The heartbeat that a worker writes every five seconds. */
async function beat(api: TestApi, queue: string, ageSeconds = 0): Promise<void> {
  const beatAt = new Date(Date.now() - ageSeconds * 1000);
  await api.database.manager.upsert(HeartbeatEntity, { worker: 'test 1', queue, beatAt }, ['worker']);
}

describe('health, with everything on Postgres', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });

  afterAll(() => api.close());

  it('is alive even if everything else is unavailable', async () => {
    expect((await api.guest().get('/api/health/live').expect(200)).body).toEqual({ status: 'up' });
  });

  it('is not ready without a worker', async () => {
    const { body, headers } = await ready(api).expect(503);
    expect(body).toMatchObject({
      status: 'down',
      postgres: { status: 'up', ageSeconds: 0 },
      redis: { status: 'unused' },
      worker: { status: 'down', ageSeconds: null },
    });
    expect(headers['retry-after']).toBe('5');
  });

  it('is ready while a worker sends heartbeats, and says how long ago the last one was', async () => {
    await beat(api, 'postgres', 3);
    const { body } = await ready(api).expect(200);
    expect(body).toMatchObject({ status: 'up', worker: { status: 'up' } });
    expect(body.worker.ageSeconds).toBeGreaterThanOrEqual(3);
  });

  it('is not ready once the worker has been silent for longer than 20 seconds', async () => {
    await beat(api, 'postgres', 25);
    const { body } = await ready(api).expect(503);
    expect(body.worker).toMatchObject({ status: 'down', detail: 'The worker has not reported for a while.' });
  });

  it('notices a worker that uses another queue', async () => {
    await beat(api, 'redis somewhere-else');
    const { body } = await ready(api).expect(503);
    expect(body.worker.detail).toContain('another queue');
  });

  it('responds with pong, and with the time of the database', async () => {
    expect((await api.guest().get('/api/ping').expect(200)).text).toBe('pong');
    const { body } = await api.guest().get('/api/time').expect(200);
    expect(Math.abs(Date.parse(body.time) - Date.now())).toBeLessThan(60_000);
  });
});

describe.skipIf(!backends.includes('redis'))('health, with a Redis', () => {
  it('notices that Redis is down, and says since when', async () => {
    const redis = await startRedis();
    const api = await TestApi.start({ redisUrl: redis!.url });
    const { body: before } = await ready(api).expect(503);
    expect(before.redis).toEqual({ status: 'up', ageSeconds: 0 });
    await redis!.stop();
    const { body: after } = await ready(api).expect(503);
    expect(after).toMatchObject({ postgres: { status: 'up' }, redis: { status: 'down' } });
    expect(after.redis.ageSeconds).toBeGreaterThanOrEqual(0);
    await api.close();
  });
});

describe('while the database is unavailable', () => {
  it('every route that needs it is refused with 503, and works again afterwards', async () => {
    const server = new URL(inject('postgresUrl'));
    const line = new SeverableProxy({ host: server.hostname, port: Number(server.port) });
    const api = await TestApi.start({ databasePort: await line.open() });
    await api.guest().get('/api/time').expect(200);
    await line.cut();

    const refused = await api.guest().get('/api/time').expect(503);
    expect(refused.body.code).toBe('service-unavailable');
    expect(refused.headers['retry-after']).toBe('5');
    await api.guest().get('/api/auth/session').set('Cookie', 'session=abc').expect(503);
    await api.guest().post('/api/auth/login').send({ email: 'a@example.com', password: 'x' }).expect(503);
    await api.guest().post('/api/auth/forgot-password').send({ email: 'a@example.com' }).expect(503);
    const { body } = await ready(api).expect(503);
    expect(body).toMatchObject({ postgres: { status: 'down' }, worker: { status: 'down' } });
    await api.guest().get('/api/health/live').expect(200);

    await line.open();
    await api.guest().get('/api/time').expect(200);
    await api.close();
    await line.cut();
  });
});
