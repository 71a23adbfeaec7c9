import { parseAnswer, UnreadableAnswer } from '@math-app/quiz-engine';
import { invalidField } from '../../platform/http/problem.exception.ts';

/** @throws ProblemException 400 `invalid-input` where a text is not a number; its error says why */
export function refuseUnreadableAnswer(path: string, text: string): void {
  try {
    parseAnswer(text);
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw error;
    throw invalidField(path, error.message);
  }
}
