import { QuestionEntity } from '@math-app/database/quiz';
import type { EntityManager } from 'typeorm';

/**
 * Makes room for a question at a position, or finds the position after the last.
 *
 * @returns the position to use; one beyond the end becomes the end
 */
export async function takePosition(manager: EntityManager, quizId: string, wish?: number): Promise<number> {
  const end = (await lastPosition(manager, quizId)) + 1;
  if (wish === undefined || wish >= end) return end;
  await shift(manager, quizId, wish, end, 1);
  return wish;
}

/** Moves a question within its quiz, and shifts those between its old and its new position. */
export async function movePosition(
  manager: EntityManager,
  { id, quizId, position }: QuestionEntity,
  wish: number,
): Promise<void> {
  const target = Math.min(wish, await lastPosition(manager, quizId));
  if (target < position) await shift(manager, quizId, target, position - 1, 1);
  if (target > position) await shift(manager, quizId, position + 1, target, -1);
  if (target !== position) await manager.update(QuestionEntity, { id }, { position: target });
}

async function lastPosition(manager: EntityManager, quizId: string): Promise<number> {
  return (await manager.maximum(QuestionEntity, 'position', { quizId })) ?? 0;
}

async function shift(
  manager: EntityManager,
  quizId: string,
  from: number,
  to: number,
  by: 1 | -1,
): Promise<void> {
  await manager.query(
    'UPDATE questions SET position = position + $4 WHERE quiz_id = $1 AND position BETWEEN $2 AND $3',
    [quizId, from, to, by],
  );
}
