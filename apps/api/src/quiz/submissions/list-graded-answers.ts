import type { Image } from '@math-app/contracts/quiz';
import { GradedAnswerEntity } from '@math-app/database/quiz';
import type { EntityManager } from 'typeorm';
import { showImage } from '../pictures/show-image.ts';

type ShownAnswer = Omit<GradedAnswerEntity, 'image'> & { image: Image | null };

/** The answers of one submission as they were graded, in the order of the questions. */
export async function listGradedAnswers(
  manager: EntityManager,
  submissionId: string,
): Promise<ShownAnswer[]> {
  const answers = await manager.find(GradedAnswerEntity, {
    where: { submissionId },
    order: { position: 'ASC' },
  });
  return answers.map((answer) => Object.assign({}, answer, { image: showImage(answer.image) }));
}
