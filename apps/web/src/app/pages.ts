import { platformPages } from '../platform/pages.ts';
import { quizPages } from '../quiz/pages.ts';

/** The pages of all wings. */
export const pageLists = [
  // One line each, so that a wing can be removed.
  quizPages,
  platformPages,
];
