import { PasswordResetEntity, SessionEntity, UserEntity } from '@math-app/database';
import { createToken, hashToken } from '@math-app/server';
import { startRedis } from '@math-app/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backends, freshEmail, sampleUser, statusesOf, TestApi } from '../test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api.close());

/** The token of an email that the worker has sent. */
async function mailedToken(email: string, expiresInHours = 24): Promise<string> {
  const { id: userId } = await api.database.manager.findOneByOrFail(UserEntity, { email });
  const token = createToken();
  const expiresAt = new Date(Date.now() + expiresInHours * 3600_000);
  await api.database.manager.upsert(PasswordResetEntity, { userId, tokenHash: hashToken(token), expiresAt }, [
    'userId',
  ]);
  return token;
}

const reset = (token: string, password = 'a new password') =>
  api.guest().post('/api/auth/reset-password').send({ token, password });

describe.each(backends)('asking for a new password, with the queue on %s', (backend) => {
  let ownApi: TestApi;

  beforeAll(async () => {
    ownApi = await TestApi.start({ backend });
  });

  afterAll(() => ownApi.close());

  it('responds 202 without a body, the same for every address', async () => {
    const email = freshEmail();
    await ownApi.student({ email });
    const answers = [];
    for (const address of [email, email.toUpperCase(), 'nobody@example.com']) {
      answers.push(
        await ownApi.guest().post('/api/auth/forgot-password').send({ email: address }).expect(202),
      );
    }
    const shapes = answers.map(({ text, headers }) => ({ text, names: Object.keys(headers).toSorted() }));
    expect(new Set(shapes.map((shape) => JSON.stringify(shape))).size).toBe(1);
    expect(shapes[0]?.text).toBe('');
  });

  it('writes nothing: the worker creates the token', async () => {
    const email = freshEmail();
    await ownApi.student({ email });
    await ownApi.guest().post('/api/auth/forgot-password').send({ email }).expect(202);
    expect(await ownApi.database.manager.countBy(PasswordResetEntity, { user: { email } })).toBe(0);
  });

  it('rejects an invalid email address', async () => {
    for (const email of ['', 'nobody', null, 7, ['a@example.com']]) {
      await ownApi.guest().post('/api/auth/forgot-password').send({ email }).expect(400);
    }
  });
});

describe('asking while the queue is unavailable', () => {
  it.skipIf(!backends.includes('redis'))('is refused with 503, and says when to retry', async () => {
    const redis = await startRedis();
    const ownApi = await TestApi.start({ redisUrl: redis!.url });
    await redis!.stop();
    const { body, headers } = await ownApi
      .guest()
      .post('/api/auth/forgot-password')
      .send({ email: 'a@example.com' })
      .expect(503);
    expect(body.code).toBe('service-unavailable');
    expect(headers['retry-after']).toBe('5');
    await ownApi.close();
  });
});

describe('an emailed link', () => {
  it('sets a new password and ends every session', async () => {
    const email = freshEmail();
    const agent = await api.student({ email });
    await reset(await mailedToken(email)).expect(204);
    await agent.get('/api/auth/session').expect(401);
    await api.guest().post('/api/auth/login').send({ email, password: sampleUser.password }).expect(401);
    await api.guest().post('/api/auth/login').send({ email, password: 'a new password' }).expect(200);
  });

  it('ends no other user’s session', async () => {
    const [email, other] = [freshEmail(), await api.student()];
    await api.student({ email });
    await reset(await mailedToken(email)).expect(204);
    await other.get('/api/auth/session').expect(200);
  });

  it('works once', async () => {
    const email = freshEmail();
    await api.student({ email });
    const token = await mailedToken(email);
    await reset(token).expect(204);
    const { body } = await reset(token).expect(400);
    expect(body.code).toBe('reset-token-invalid');
  });

  it('works once if it is used twice at the same time', async () => {
    const email = freshEmail();
    await api.student({ email });
    const token = await mailedToken(email);
    const answers = await Promise.all([reset(token, 'password one'), reset(token, 'password two')]);
    expect(statusesOf(answers)).toEqual([204, 400]);
  });

  it('is invalid after 24 hours, and once a newer one was emailed', async () => {
    const email = freshEmail();
    await api.student({ email });
    await reset(await mailedToken(email, -0.01)).expect(400);
    const older = await mailedToken(email);
    const newer = await mailedToken(email);
    await reset(older).expect(400);
    await reset(newer).expect(204);
  });

  it('is not used up by a rejected password', async () => {
    const email = freshEmail();
    await api.student({ email });
    const token = await mailedToken(email);
    await reset(token, 'short').expect(400);
    await reset(token).expect(204);
  });

  it('can neither be guessed nor read from the database', async () => {
    const email = freshEmail();
    await api.student({ email });
    await mailedToken(email);
    const { tokenHash } = await api.database.manager.findOneByOrFail(PasswordResetEntity, {
      user: { email },
    });
    for (const token of [tokenHash, createToken(), '\u0000', "' OR 1=1 --"]) await reset(token).expect(400);
    expect(await api.database.manager.countBy(SessionEntity, { user: { email } })).toBe(1);
  });
});
