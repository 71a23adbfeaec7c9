import { UserEntity } from '@math-app/database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, freshEmail, sampleUser, statusesOf, TestApi } from '../test-api.ts';

let api: TestApi;
let staff: Agent;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.staff();
});

afterAll(() => api.close());

const idOf = async (agent: Agent): Promise<string> => (await agent.get('/api/users/me')).body.id;

describe('a user’s own profile', () => {
  it('can be read and changed in any part', async () => {
    const agent = await api.student();
    const { body } = await agent
      .patch('/api/users/me')
      .send({ name: 'Grace', phone: null, country: 'US' })
      .expect(200);
    expect(body).toMatchObject({ name: 'Grace', phone: null, country: 'US' });
    expect((await agent.get('/api/users/me').expect(200)).body).toEqual(body);
  });

  it('is not changed by an empty update', async () => {
    const agent = await api.student();
    const { body: before } = await agent.get('/api/users/me');
    const { body: after } = await agent.patch('/api/users/me').send({}).expect(200);
    expect(after).toEqual(before);
  });

  it('cannot get another user’s email address', async () => {
    const email = freshEmail();
    await api.student({ email });
    const agent = await api.student();
    const { body } = await agent.patch('/api/users/me').send({ email: email.toUpperCase() }).expect(409);
    expect(body.code).toBe('email-taken');
  });

  it.each([{ role: 'staff' }, { disabled: false }, { id: 'x' }, { passwordHash: 'x' }, { createdAt: 'x' }])(
    'cannot be given %j',
    async (change) => {
      const agent = await api.student();
      await agent.patch('/api/users/me').send(change).expect(400);
    },
  );
});

describe('changing the password', () => {
  const change = { currentPassword: sampleUser.password, password: 'another password' };

  it('needs the current one and ends the other sessions, but not this one', async () => {
    const email = freshEmail();
    const [here, elsewhere] = [await api.student({ email }), api.guest()];
    await elsewhere.post('/api/auth/login').send({ email, password: sampleUser.password }).expect(200);
    await here.post('/api/users/me/password').send(change).expect(204);
    await here.get('/api/auth/session').expect(200);
    await elsewhere.get('/api/auth/session').expect(401);
    await api.guest().post('/api/auth/login').send({ email, password: change.password }).expect(200);
  });

  it('is refused with a wrong current password', async () => {
    const agent = await api.student();
    const { body } = await agent
      .post('/api/users/me/password')
      .send({ ...change, currentPassword: 'no' })
      .expect(400);
    expect(body).toMatchObject({ code: 'wrong-password', errors: [{ path: 'currentPassword' }] });
  });
});

describe('staff', () => {
  it('find users by name and email address, page by page', async () => {
    const email = freshEmail();
    await api.student({ email, name: 'Zoë Zebra' });
    for (const search of ['zebra', email, 'Zoë']) {
      const { body } = await staff.get('/api/users').query({ search }).expect(200);
      expect(body).toMatchObject({ total: 1, page: 1, items: [{ email, role: 'student', disabled: false }] });
    }
    const { body } = await staff.get('/api/users').query({ pageSize: 1, page: 2 }).expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.total).toBeGreaterThan(1);
  });

  it('search for the wildcards of SQL literally', async () => {
    for (const search of ['%', '_', '\\', "'", '%zebra']) {
      const { body } = await staff.get('/api/users').query({ search }).expect(200);
      expect(body.total).toBe(0);
    }
  });

  it('never see a password hash', async () => {
    const { text } = await staff.get('/api/users').expect(200);
    expect(text).not.toMatch(/argon2|hash/i);
  });

  it('disable an account, which ends its sessions at once, and enable it again', async () => {
    const agent = await api.student();
    const id = await idOf(agent);
    await staff.patch(`/api/users/${id}`).send({ disabled: true }).expect(200);
    await agent.get('/api/auth/session').expect(401);
    const { body } = await staff.patch(`/api/users/${id}`).send({ disabled: false }).expect(200);
    expect(body.disabled).toBe(false);
  });

  it('make another member of staff', async () => {
    const agent = await api.student();
    await agent.get('/api/users').expect(403);
    await staff
      .patch(`/api/users/${await idOf(agent)}`)
      .send({ role: 'staff' })
      .expect(200);
    await agent.get('/api/users').expect(200);
  });

  it('cannot lock themselves out', async () => {
    const { body } = await staff
      .patch(`/api/users/${await idOf(staff)}`)
      .send({ role: 'student' })
      .expect(409);
    expect(body.code).toBe('own-account');
  });

  it('always have one member left when two demote each other at once', async () => {
    const [one, other] = [await api.staff(), await api.staff()];
    const [oneId, otherId] = [await idOf(one), await idOf(other)];
    const answers = await Promise.all([
      one.patch(`/api/users/${otherId}`).send({ role: 'student' }),
      other.patch(`/api/users/${oneId}`).send({ role: 'student' }),
    ]);
    expect(statusesOf(answers)).toEqual([200, 403]);
    const people = await api.database.manager.findBy(UserEntity, [{ id: oneId }, { id: otherId }]);
    expect(people.map(({ role }) => role).toSorted()).toEqual(['staff', 'student'].toSorted());
  });

  it.each([
    ['/api/users/00000000-0000-7000-8000-000000000000', 404],
    ['/api/users/nobody', 404],
  ])('get an answer for %s', async (path, status) => {
    await staff.patch(path).send({ disabled: true }).expect(status);
  });

  it.each([{ role: 'admin' }, { disabled: 'yes' }, { email: 'x@example.com' }])(
    'may not set %j',
    async (change) => {
      await staff
        .patch(`/api/users/${await idOf(await api.student())}`)
        .send(change)
        .expect(400);
    },
  );

  it.each([
    { page: 0 },
    { page: 'x' },
    { pageSize: 1000 },
    { role: 'admin' },
    { unknown: 1 },
    { search: '\u0000' },
  ])('get an error for the query %j', async (query) => {
    await staff.get('/api/users').query(query).expect(400);
  });
});
