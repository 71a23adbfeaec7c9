import { addMessages } from '../platform/lib/messages.ts';
import type { MainWing, Wing } from '../platform/lib/wing.ts';
import { platformWing } from '../platform/wing.ts';
import { quizWing } from '../quiz/wing.ts';

/** The parts of the product. The landing page and the home page are those of the first one. */
export const wings: [MainWing, ...Wing[]] = [
  // One line each, so that a wing can be removed.
  quizWing,
  platformWing,
];

for (const { messages = {} } of wings) addMessages(messages);
