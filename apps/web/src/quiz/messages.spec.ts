import { quizProblemCodes } from '@math-app/contracts/quiz';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../platform/lib/api-client.ts';
import { addMessages, messageOf } from '../platform/lib/messages.ts';
import { quizMessages } from './messages.ts';

describe('a message', () => {
  it.each(quizProblemCodes)('for %s is a sentence without the code', (code) => {
    addMessages(quizMessages);
    const problem = { type: 'x', title: 'x', status: 400, code, detail: 'Some detail.' };
    const message = messageOf(new ApiError(problem));
    expect(message).toMatch(/^[A-Z].+[.?]$/);
    expect(message).not.toContain(code);
  });
});
