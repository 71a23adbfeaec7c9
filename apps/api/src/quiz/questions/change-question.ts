import { QuestionEntity, QuizEntity } from '@math-app/database/quiz';
import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { orNotFound } from '../../platform/http/not-found.ts';

/** Raises the revision of a quiz and locks its row, so that changes of one quiz run one after the other. */
export async function reviseQuiz(
  manager: EntityManager,
  where: FindOptionsWhere<QuizEntity>,
): Promise<string | undefined> {
  const { raw } = await manager
    .createQueryBuilder()
    .update(QuizEntity)
    .set({ revision: () => 'revision + 1' })
    .where(where)
    .returning('id')
    .execute();
  return (raw as { id: string }[])[0]?.id;
}

/** The question to change. Raises the revision of its quiz and locks it. @throws ProblemException 404 */
export async function getForChange(manager: EntityManager, id: string): Promise<QuestionEntity> {
  const known = await manager.findOneBy(QuestionEntity, { id });
  if (known) await reviseQuiz(manager, { id: known.quizId });
  // Read again: another change may have moved or deleted the question while this waited for the lock.
  const question = known && (await manager.findOneBy(QuestionEntity, { id }));
  return orNotFound(question, unknownQuestion);
}

export const unknownQuestion = 'There is no such question.';
