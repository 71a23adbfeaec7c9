import { QuestionEntity } from '@math-app/database/quiz';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Agent, statusesOf, TestApi } from '../test-api.ts';
import { createQuiz, question } from './quiz-factory.ts';

let api: TestApi;
let staff: Agent;

beforeAll(async () => {
  api = await TestApi.start();
  staff = await api.staff();
});

afterAll(() => api.close());

const promptsOf = async (slug: string): Promise<string[]> =>
  (await api.guest().get(`/api/questions?quiz=${slug}`).expect(200)).body.map(
    ({ prompt }: { prompt: string }) => prompt,
  );

describe('the questions of a quiz', () => {
  it('are sent to everyone without their answers', async () => {
    const { slug } = await createQuiz(staff, ['424242']);
    await staff
      .patch(`/api/questions/${(await createQuiz(staff)).questionIds[0]}`)
      .send({ explanation: 'because 424242' });
    const { body, text } = await api.guest().get(`/api/questions?quiz=${slug}`).expect(200);
    expect(Object.keys(body[0]).toSorted()).toEqual([
      'difficulty',
      'id',
      'image',
      'position',
      'prompt',
      'topic',
    ]);
    expect(text).not.toContain('424242');
  });

  it('need a quiz to belong to', async () => {
    await api.guest().get('/api/questions').expect(400);
    await api.guest().get('/api/questions?quiz=').expect(400);
    await api.guest().get('/api/questions?quiz=a&quiz=b').expect(400);
    await api.guest().get('/api/questions?quiz=nowhere').expect(404);
    await api.guest().get('/api/questions?quiz=warm-up&answers=true').expect(400);
  });
});

describe('staff', () => {
  it('see a question with its answer', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1 1/2']);
    const { body } = await staff.get(`/api/questions/${questionIds[0]}`).expect(200);
    expect(body).toMatchObject({ quiz: slug, answer: '1 1/2', position: 1 });
  });

  it('make a question at the end, or at a place of their choice', async () => {
    const { slug } = await createQuiz(staff, []);
    const add = (prompt: string, position?: number) =>
      staff
        .post('/api/questions')
        .send({ ...question, quiz: slug, prompt, position })
        .expect(201);
    await add('b');
    await add('c');
    await add('a', 1);
    await add('z', 99);
    expect(await promptsOf(slug)).toEqual(['a', 'b', 'c', 'z']);
  });

  it('move a question up and down', async () => {
    const { slug } = await createQuiz(staff, []);
    const ids: Record<string, string> = {};
    for (const prompt of ['a', 'b', 'c', 'd']) {
      ids[prompt] = (await staff.post('/api/questions').send({ ...question, quiz: slug, prompt })).body.id;
    }
    const move = (prompt: string, position: number) =>
      staff.patch(`/api/questions/${ids[prompt]}`).send({ position }).expect(200);
    await move('d', 1);
    expect(await promptsOf(slug)).toEqual(['d', 'a', 'b', 'c']);
    await move('d', 3);
    expect(await promptsOf(slug)).toEqual(['a', 'b', 'd', 'c']);
    await move('a', 1000);
    expect(await promptsOf(slug)).toEqual(['b', 'd', 'c', 'a']);
  });

  it('can add and move questions at the same time: each keeps its own position', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1', '2', '3']);
    const add = (position?: number) =>
      staff.post('/api/questions').send({ ...question, quiz: slug, position });
    const move = (index: number, position: number) =>
      staff.patch(`/api/questions/${questionIds[index]}`).send({ position });
    const answers = await Promise.all([add(), add(1), add(2), move(0, 3), move(2, 1), add()]);
    expect(statusesOf(answers)).toEqual([200, 200, 201, 201, 201, 201]);
    const places = await api.database.manager.find(QuestionEntity, {
      where: { quiz: { slug } },
      order: { position: 'ASC' },
    });
    expect(places.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  it('change any part of a question', async () => {
    const { questionIds } = await createQuiz(staff, ['1']);
    const change = {
      prompt: 'New words',
      answer: '50%',
      topic: 'percent',
      difficulty: 'hard',
      explanation: 'So it is.',
    };
    const { body } = await staff.patch(`/api/questions/${questionIds[0]}`).send(change).expect(200);
    expect(body).toMatchObject(change);
    await staff.patch(`/api/questions/${questionIds[0]}`).send({}).expect(200);
  });

  it('delete a question, once', async () => {
    const { slug, questionIds } = await createQuiz(staff, ['1', '2']);
    await staff.delete(`/api/questions/${questionIds[0]}`).expect(204);
    await staff.delete(`/api/questions/${questionIds[0]}`).expect(404);
    expect(await promptsOf(slug)).toHaveLength(1);
  });

  it('find questions by words, quiz, topic and difficulty, page by page', async () => {
    const { slug } = await createQuiz(staff, []);
    for (const [prompt, topic, difficulty] of [
      ['How many 100% apples?', 'fruit', 'easy'],
      ['How many pears?', 'fruit', 'hard'],
      ['How many chairs?', 'furniture', 'hard'],
    ]) {
      await staff
        .post('/api/questions')
        .send({ ...question, quiz: slug, prompt, topic, difficulty })
        .expect(201);
    }
    const total = async (query: object) =>
      (
        await staff
          .get('/api/staff/questions')
          .query({ quiz: slug, ...query })
          .expect(200)
      ).body.total;
    expect(await total({})).toBe(3);
    expect(await total({ search: 'PEARS' })).toBe(1);
    expect(await total({ search: '100%' })).toBe(1);
    expect(await total({ topic: 'fruit' })).toBe(2);
    expect(await total({ difficulty: 'hard' })).toBe(2);
    expect(await total({ topic: 'fruit', difficulty: 'hard' })).toBe(1);
    const { body } = await staff
      .get('/api/staff/questions')
      .query({ quiz: slug, pageSize: 2, page: 2 })
      .expect(200);
    expect(body).toMatchObject({ total: 3, page: 2, items: [{ prompt: 'How many chairs?', position: 3 }] });
  });

  it.each([
    [{ quiz: 'nowhere' }, 'quiz'],
    [{ prompt: '  ' }, 'prompt'],
    [{ prompt: 'x'.repeat(2001) }, 'prompt'],
    [{ answer: 'twelve' }, 'answer'],
    [{ answer: '1/0' }, 'answer'],
    [{ answer: '1e999999' }, 'answer'],
    [{ answer: '9'.repeat(10_000) }, 'answer'],
    [{ answer: 7 }, 'answer'],
    [{ difficulty: 'impossible' }, 'difficulty'],
    [{ topic: '' }, 'topic'],
    [{ position: 0 }, 'position'],
    [{ position: 1.5 }, 'position'],
    [{ quizId: 'x' }, 'quizId'],
  ])('are refused %j', async (change, field) => {
    const { slug } = await createQuiz(staff, []);
    const { body } = await staff
      .post('/api/questions')
      .send({ ...question, quiz: slug, ...change })
      .expect(400);
    expect(body.errors.map(({ path }: { path: string }) => path)).toEqual([field]);
  });

  it.each(['nothing', '00000000-0000-7000-8000-000000000000', '%00'])(
    'get 404 for the question %s',
    async (id) => {
      await staff.get(`/api/questions/${id}`).expect(404);
      await staff.patch(`/api/questions/${id}`).send({ topic: 'x' }).expect(404);
      await staff.delete(`/api/questions/${id}`).expect(404);
    },
  );
});
