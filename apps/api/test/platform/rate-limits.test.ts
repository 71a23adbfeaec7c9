import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backends, freshEmail, sampleUser, TestApi } from '../test-api.ts';

describe.each(backends)('limits counted in %s', (backend) => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ backend, env: { RATE_LIMIT_FACTOR: '1' } });
  });

  afterAll(() => api.close());

  const login = (email: string, password: string) =>
    api.guest().post('/api/auth/login').send({ email, password });

  it('allow ten wrong passwords, and then not even the right one', async () => {
    const email = `${backend}-${freshEmail()}`;
    await api.student({ email });
    for (let attempt = 1; attempt <= 10; attempt++) await login(email, 'wrong').expect(401);
    const { body, headers } = await login(email, sampleUser.password).expect(429);
    expect(body.code).toBe('too-many-requests');
    expect(Number(headers['retry-after'])).toBeGreaterThan(60);
  });

  it('count guesses that arrive at the same time', async () => {
    const email = `${backend}-${freshEmail()}`;
    const answers = await Promise.all(Array.from({ length: 25 }, () => login(email, 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('do not count a right password', async () => {
    const email = `${backend}-${freshEmail()}`;
    await api.student({ email });
    for (let attempt = 1; attempt <= 15; attempt++) await login(email, sampleUser.password).expect(200);
  });

  it('allow five mails in a quarter of an hour, whether there is an account or not', async () => {
    for (const email of [`${backend}-${freshEmail()}`, `${backend}-unknown@example.com`]) {
      const forgot = () => api.guest().post('/api/auth/forgot-password').send({ email });
      for (let attempt = 1; attempt <= 5; attempt++) await forgot().expect(202);
      await forgot().expect(429);
    }
  });
});
