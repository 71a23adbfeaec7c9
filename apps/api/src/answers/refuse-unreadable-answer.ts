import { parseAnswer, UnreadableAnswer } from '@math-app/engine';
import { ProblemException } from '../http/problem.exception.ts';

/** @throws ProblemException 400 `invalid-input` where a text is not a number; its error says why */
export function refuseUnreadableAnswer(path: string, text: string): void {
  try {
    parseAnswer(text);
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw error;
    const errors = [{ path, message: error.message }];
    throw new ProblemException({ status: 400, code: 'invalid-input', detail: error.message, errors });
  }
}
