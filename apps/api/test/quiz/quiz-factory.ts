import type { Agent, TestApi } from '../test-api.ts';

export interface TestQuiz {
  slug: string;
  questionIds: string[];
}

export const question = { prompt: 'What is it?', answer: '7', topic: 'addition', difficulty: 'easy' };

let counter = 0;

/** A published quiz with one question for each answer, created by staff over HTTP. */
export async function createQuiz(
  staff: Agent,
  answers = ['1/2', '7'],
  slug = `quiz-${++counter}`,
): Promise<TestQuiz> {
  await staff.post('/api/quizzes').send({ title: slug, slug, published: true }).expect(201);
  const questionIds: string[] = [];
  for (const answer of answers) {
    const { body } = await staff
      .post('/api/questions')
      .send({ ...question, quiz: slug, answer })
      .expect(201);
    questionIds.push(body.id);
  }
  return { slug, questionIds };
}

/** Adds many questions to an empty quiz without the API, as an import does. */
export async function addQuestions(api: TestApi, { slug }: TestQuiz, count: number): Promise<void> {
  await api.database.query(
    `INSERT INTO questions (quiz_id, position, prompt, answer, topic, difficulty)
     SELECT quizzes.id, number, 'What is ' || number || ' + 0?', number, 'addition', 'easy'
     FROM quizzes, generate_series(1, $2::int) AS number WHERE slug = $1`,
    [slug, count],
  );
}
