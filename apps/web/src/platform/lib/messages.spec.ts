import { platformProblemCodes, type Problem } from '@math-app/contracts';
import { describe, expect, it } from 'vitest';
import { ApiError } from './api-client.ts';
import { fieldErrorsOf, messageOf } from './messages.ts';

const problem = (code: Problem['code']): Problem => ({
  type: 'x',
  title: 'x',
  status: 400,
  code,
  detail: 'Some detail.',
});

describe('a message', () => {
  it.each(platformProblemCodes)('for %s is a sentence that doesn’t contain the code', (code) => {
    const message = messageOf(new ApiError(problem(code)));
    expect(message).toMatch(/^[A-Z].+[.?]$/);
    expect(message).not.toContain(code);
  });

  it('never shows an internal error', () => {
    expect(messageOf(new TypeError('x is undefined'))).toBe('Something went wrong. Please reload the page.');
  });
});

describe('field errors', () => {
  it('are listed by path', () => {
    const errors = [{ path: 'email', message: 'Taken.' }];
    expect(fieldErrorsOf(new ApiError({ ...problem('email-taken'), errors }))).toEqual({ email: 'Taken.' });
    expect(fieldErrorsOf(new Error('x'))).toEqual({});
  });
});
