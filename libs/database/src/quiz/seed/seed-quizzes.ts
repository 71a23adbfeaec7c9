import type { EntityManager } from 'typeorm';
import { QuestionEntity, QuizEntity } from '../entities/index.ts';
import { type DemoQuiz, topicQuizzes } from './demo-quizzes.ts';
import { seedDemoResults } from './demo-results.ts';
import { marathon } from './marathon.ts';

/** Writes the demo quizzes and the results of demo students. */
export async function seedQuizzes(manager: EntityManager, passwordHash: string): Promise<void> {
  for (const quiz of [...topicQuizzes, marathon()]) await insertQuiz(manager, quiz);
  await seedDemoResults(manager, passwordHash);
}

async function insertQuiz(manager: EntityManager, { questions, ...quiz }: DemoQuiz): Promise<void> {
  const { id: quizId } = await manager.save(QuizEntity, { ...quiz, published: true });
  await manager.insert(
    QuestionEntity,
    questions.map((question, index) => ({ ...question, quizId, position: index + 1 })),
  );
}
