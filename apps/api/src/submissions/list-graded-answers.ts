import { GradedAnswerEntity } from '@math-app/database';
import type { EntityManager } from 'typeorm';

/** The answers of one submission as they were graded, in the order of the questions. */
export function listGradedAnswers(
  manager: EntityManager,
  submissionId: string,
): Promise<GradedAnswerEntity[]> {
  return manager.find(GradedAnswerEntity, { where: { submissionId }, order: { position: 'ASC' } });
}
