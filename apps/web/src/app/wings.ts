import { addMessages } from '../platform/lib/messages.ts';
import type { Wing } from '../platform/lib/wing.ts';
import { platformWing } from '../platform/wing.ts';
import { quizWing } from '../quiz/wing.ts';

/** The parts of the product. Where two have the same path, such as the landing page, the first one wins. */
export const wings: Wing[] = [
  // One line each, so that a part can be removed.
  quizWing,
  platformWing,
];

for (const { messages = {} } of wings) addMessages(messages);
