import type { DataSource, EntityManager } from 'typeorm';
import { QuestionEntity, QuizEntity, UserEntity } from '../entities/index.ts';
import { withMigrationLock } from '../migrate.ts';
import { type DemoQuiz, topicQuizzes } from './demo-quizzes.ts';
import { seedDemoResults } from './demo-results.ts';
import { marathon } from './marathon.ts';

/** The accounts that the README and the last line of the start name. */
export const demoAccounts = {
  student: { name: 'Sam Student', email: 'student@example.com', country: 'CA', role: 'student' },
  staff: { name: 'Toni Teacher', email: 'staff@example.com', country: 'GB', role: 'staff' },
} as const;

export const demoPassword = 'math-app-demo';

/**
 * Fills an empty database with demo quizzes, accounts and results. A database that has users is left as it is,
 * so what people changed or deleted does not come back.
 *
 * @param passwordHash the hash of `demoPassword`
 * @returns whether anything was written
 */
export async function seedDemoData(dataSource: DataSource, passwordHash: string): Promise<boolean> {
  return withMigrationLock(dataSource, () =>
    dataSource.transaction(async (manager) => {
      if (await manager.existsBy(UserEntity, {})) return false;
      await manager.insert(
        UserEntity,
        Object.values(demoAccounts).map((account) => ({ ...account, passwordHash })),
      );
      for (const quiz of [...topicQuizzes, marathon()]) await insertQuiz(manager, quiz);
      await seedDemoResults(manager, passwordHash);
      return true;
    }),
  );
}

async function insertQuiz(manager: EntityManager, { questions, ...quiz }: DemoQuiz): Promise<void> {
  const { id: quizId } = await manager.save(QuizEntity, { ...quiz, published: true });
  await manager.insert(
    QuestionEntity,
    questions.map((question, index) => ({ ...question, quizId, position: index + 1 })),
  );
}
