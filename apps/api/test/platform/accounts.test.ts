import { SessionEntity, UserEntity } from '@math-app/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshEmail, sampleUser, statusesOf, TestApi } from '../test-api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await TestApi.start();
});

afterAll(() => api.close());

const register = (person: object) => api.guest().post('/api/auth/register').send(person);

describe('registering', () => {
  it('creates an account and signs in', async () => {
    const email = freshEmail();
    const agent = api.guest();
    const { body } = await agent
      .post('/api/auth/register')
      .send({ ...sampleUser, email })
      .expect(201);
    expect(body).toMatchObject({
      name: sampleUser.name,
      email,
      country: 'GB',
      phone: sampleUser.phone,
      role: 'student',
    });
    const session = await agent.get('/api/auth/session').expect(200);
    expect(session.body).toEqual(body);
  });

  it('never sends the password or its hash', async () => {
    const { text } = await register({ ...sampleUser, email: freshEmail() }).expect(201);
    expect(text).not.toMatch(/password|argon2/i);
  });

  it('keeps the session in a cookie that scripts cannot read, and its hash in the database', async () => {
    const { headers } = await register({ ...sampleUser, email: freshEmail() }).expect(201);
    const cookie = [headers['set-cookie']].flat().find((value) => value?.startsWith('session='));
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
    const id = /session=([\w-]{43});/.exec(cookie ?? '')?.[1];
    expect(id).toBeDefined();
    expect(await api.database.manager.existsBy(SessionEntity, { idHash: id })).toBe(false);
  });

  it('makes the cookie secure if the app is served over TLS', async () => {
    const secure = await TestApi.start({ env: { PUBLIC_URL: 'https://math.example' } });
    const { headers } = await secure.guest().post('/api/auth/register').send(sampleUser).expect(201);
    expect(String(headers['set-cookie'])).toMatch(
      /__Host-session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure/,
    );
    await secure.close();
  });

  it('needs no phone number', async () => {
    const { body } = await register({ ...sampleUser, email: freshEmail(), phone: undefined }).expect(201);
    expect(body.phone).toBeNull();
  });

  it('rejects an email address that is taken, in upper or lower case', async () => {
    const email = freshEmail();
    await register({ ...sampleUser, email }).expect(201);
    const { body } = await register({ ...sampleUser, email: ` ${email.toUpperCase()} ` }).expect(409);
    expect(body.code).toBe('email-taken');
  });

  it('creates one account when the same address is sent twice at the same time', async () => {
    const email = freshEmail();
    const answers = await Promise.all([1, 2, 3].map(() => register({ ...sampleUser, email })));
    expect(statusesOf(answers)).toEqual([201, 409, 409]);
    expect(await api.database.manager.countBy(UserEntity, { email })).toBe(1);
  });

  it.each([
    ['name', ''],
    ['name', 'x'.repeat(81)],
    ['name', 'nul\u0000'],
    ['name', 7],
    ['email', 'nobody'],
    ['email', `${'x'.repeat(250)}@example.com`],
    ['password', 'short'],
    ['password', 'x'.repeat(129)],
    ['country', 'XX'],
    ['country', 'gb'],
    ['phone', '0123'],
    ['phone', '+0123456789'],
    ['acceptTerms', false],
    ['role', 'staff'],
    ['disabled', false],
  ])('refuses %s: %j and says which field it is', async (field, value) => {
    const { body } = await register({ ...sampleUser, email: freshEmail(), [field]: value }).expect(400);
    expect(body.code).toBe('invalid-input');
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([field]);
  });

  it('names everything that is missing', async () => {
    const { body } = await register({}).expect(400);
    const fields = body.errors.map(({ path }: { path: string }) => path);
    expect(fields).toEqual(['name', 'email', 'password', 'country', 'acceptTerms']);
  });
});

describe('signing in', () => {
  it('works with the address in any case', async () => {
    const email = freshEmail();
    await register({ ...sampleUser, email });
    const login = { email: email.toUpperCase(), password: sampleUser.password };
    const { body } = await api.guest().post('/api/auth/login').send(login).expect(200);
    expect(body.email).toBe(email);
  });

  it('responds the same to a wrong password and an unknown email address', async () => {
    const email = freshEmail();
    await register({ ...sampleUser, email });
    const wrong = await api
      .guest()
      .post('/api/auth/login')
      .send({ email, password: 'not this one' })
      .expect(401);
    const unknown = await api
      .guest()
      .post('/api/auth/login')
      .send({ email: freshEmail(), password: 'x' })
      .expect(401);
    const { requestId: _, ...body } = wrong.body;
    expect(unknown.body).toMatchObject(body);
    expect(body.code).toBe('wrong-credentials');
  });

  it('is refused for a disabled account, but only with the right password', async () => {
    const email = freshEmail();
    await register({ ...sampleUser, email });
    await api.database.manager.update(UserEntity, { email }, { disabled: true });
    const right = await api
      .guest()
      .post('/api/auth/login')
      .send({ email, password: sampleUser.password })
      .expect(403);
    expect(right.body.code).toBe('account-disabled');
    await api.guest().post('/api/auth/login').send({ email, password: 'not this one' }).expect(401);
  });
});

describe('a session', () => {
  it('ends with signing out, in this browser only', async () => {
    const email = freshEmail();
    const [one, other] = [await api.student({ email }), api.guest()];
    await other.post('/api/auth/login').send({ email, password: sampleUser.password }).expect(200);
    await one.post('/api/auth/logout').expect(204);
    await one.get('/api/auth/session').expect(401);
    await other.get('/api/auth/session').expect(200);
  });

  it('invalidates a copy of the cookie, too', async () => {
    const agent = api.guest();
    const { headers } = await agent.post('/api/auth/register').send({ ...sampleUser, email: freshEmail() });
    const kept = [headers['set-cookie']].flat().join(';');
    await agent.post('/api/auth/logout').expect(204);
    await api.guest().get('/api/auth/session').set('Cookie', kept).expect(401);
  });

  it('ends by itself', async () => {
    const agent = await api.student();
    await api.database.manager.updateAll(SessionEntity, { expiresAt: new Date(Date.now() - 1000) });
    await agent.get('/api/auth/session').expect(401);
  });

  it('does not exist for a made-up cookie', async () => {
    const cookies = [
      'session=',
      'session=x',
      'session=%00',
      `session=${'a'.repeat(5000)}`,
      'session=a; session=b',
    ];
    for (const cookie of cookies) {
      await api.guest().get('/api/auth/session').set('Cookie', cookie).expect(401);
    }
  });

  it('succeeds without a session', async () => {
    await api.guest().post('/api/auth/logout').expect(204);
  });
});

describe('another site', () => {
  const login = { email: 'x@example.com', password: 'x' };

  it.each([
    ['https://evil.example', undefined],
    ['null', undefined],
    ['not an origin', undefined],
    [undefined, 'cross-site'],
  ])('cannot change anything (origin %s, fetch site %s)', async (origin, fetchSite) => {
    const request = api.guest().post('/api/auth/login').send(login);
    if (origin) request.set('Origin', origin);
    if (fetchSite) request.set('Sec-Fetch-Site', fetchSite);
    const { body } = await request.expect(403);
    expect(body.code).toBe('foreign-origin');
  });

  it('is neither the app itself nor its public address', async () => {
    for (const origin of [api.url, 'http://localhost:8080']) {
      await api.guest().post('/api/auth/login').set('Origin', origin).send(login).expect(401);
    }
  });

  it('can read public routes', async () => {
    await api.guest().get('/api/ping').set('Origin', 'https://evil.example').expect(200);
  });
});
