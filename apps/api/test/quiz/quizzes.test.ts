import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, statusesOf, TestApi } from '../test-api.ts';
import { createQuiz } from './quiz-factory.ts';

let api: TestApi;
let staff: Agent;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.staff();
});

afterAll(() => api.close());

const list = async (query: object) => (await staff.get('/api/staff/quizzes').query(query).expect(200)).body;

const create = (quiz: object) => staff.post('/api/quizzes').send(quiz);

describe('the list of quizzes', () => {
  it('shows published quizzes to everyone, with topics and number of questions', async () => {
    const { slug } = await createQuiz(staff, ['1', '2', '3']);
    const { body } = await api.guest().get('/api/quizzes').expect(200);
    expect(body).toContainEqual(expect.objectContaining({ slug, questionCount: 3, topics: ['addition'] }));
  });

  it('shows drafts to nobody', async () => {
    const { body: draft } = await create({ title: 'Only a draft' }).expect(201);
    expect(draft.published).toBe(false);
    for (const agent of [api.guest(), staff]) {
      const { text } = await agent.get('/api/quizzes').expect(200);
      expect(text).not.toContain(draft.slug);
      await agent.get(`/api/quizzes/${draft.slug}`).expect(404);
      await agent.get(`/api/questions?quiz=${draft.slug}`).expect(404);
    }
  });

  it('is searched by staff, drafts too, page by page', async () => {
    await create({ title: 'Needle one' });
    await create({ title: 'Needle two', published: true });
    expect(await list({ search: 'needle' })).toMatchObject({ total: 2 });
    expect(await list({ search: 'needle', published: true })).toMatchObject({
      total: 1,
      items: [{ slug: 'needle-two' }],
    });
    expect(await list({ search: 'needle', published: false })).toMatchObject({
      items: [{ slug: 'needle-one' }],
    });
    expect(await list({ search: 'needle', pageSize: 1, page: 2 })).toMatchObject({
      total: 2,
      items: [{ slug: 'needle-one' }],
    });
  });
});

describe('a new quiz', () => {
  it('gets its slug from its title, or another one if that is taken', async () => {
    const slugs = [];
    for (let number = 1; number <= 3; number++)
      slugs.push((await create({ title: 'Brüche & mehr' }).expect(201)).body.slug);
    expect(slugs).toEqual(['bruche-mehr', 'bruche-mehr-2', 'bruche-mehr-3']);
  });

  it('cannot get a slug that is taken', async () => {
    await create({ title: 'One', slug: 'taken' }).expect(201);
    const { body } = await create({ title: 'Other', slug: 'taken' }).expect(409);
    expect(body.code).toBe('slug-taken');
  });

  it('is created once when the same address is sent twice at the same time', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => create({ title: 'Race', slug: 'race' })));
    expect(statusesOf(answers)).toEqual([201, 409, 409]);
  });

  it.each([
    {},
    { title: '' },
    { title: 'x'.repeat(121) },
    { title: 'x', slug: 'No Slug' },
    { title: 'x', slug: '-x' },
    { title: 'x', slug: '../x' },
    { title: 'x', published: 'yes' },
    { title: 'x', description: 'x'.repeat(2001) },
    { title: 'x', revision: 7 },
  ])('is refused as %j', async (quiz) => {
    await create(quiz).expect(400);
  });
});

describe('changing a quiz', () => {
  it('publishes it, renames it and moves its address', async () => {
    const { body: draft } = await create({ title: 'Before' }).expect(201);
    const change = { title: 'After', slug: 'after', description: 'Now with words.', published: true };
    const { body } = await staff.patch(`/api/quizzes/${draft.slug}`).send(change).expect(200);
    expect(body).toMatchObject({ ...change, id: draft.id });
    await api.guest().get('/api/quizzes/after').expect(200);
    await staff.patch(`/api/quizzes/${draft.slug}`).send({}).expect(404);
  });

  it('is not changed by an empty update', async () => {
    const { slug } = await createQuiz(staff);
    await staff.patch(`/api/quizzes/${slug}`).send({}).expect(200);
  });

  it('hides its questions at once when it becomes a draft', async () => {
    const { slug } = await createQuiz(staff);
    await api.guest().get(`/api/questions?quiz=${slug}`).expect(200);
    await staff.patch(`/api/quizzes/${slug}`).send({ published: false }).expect(200);
    await api.guest().get(`/api/questions?quiz=${slug}`).expect(404);
  });
});

describe('deleting a quiz', () => {
  it('deletes its questions, answers and results', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1']);
    const student = await api.student();
    await student.put(`/api/quizzes/${slug}/answers/${questionIds[0]}`).send({ value: '1' }).expect(200);
    await student.post(`/api/quizzes/${slug}/submission`).expect(201);
    await staff.delete(`/api/quizzes/${slug}`).expect(204);
    await staff.delete(`/api/quizzes/${slug}`).expect(404);
    await student.get(`/api/quizzes/${slug}/submission`).expect(404);
    await staff.get(`/api/questions/${questionIds[0]}`).expect(404);
  });
});
