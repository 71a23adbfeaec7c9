import { z } from 'zod';

/** Postgres can't store NUL, and people never type the other control characters. */
const controlCharacters = /\p{Cc}/u;
const controlCharactersButLineBreaks = /(?![\t\n\r])\p{Cc}/u;

/** One line of text: trimmed, `min` to `max` characters, no control characters. */
export function line(max: number, min = 1) {
  return z
    .string()
    .trim()
    .min(min, min === 1 ? 'Please fill this in.' : `Use at least ${min} characters.`)
    .max(max, `Use at most ${max} characters.`)
    .refine((value) => !controlCharacters.test(value), 'Control characters are not allowed.');
}

/** Several lines of text: trimmed, at most `max` characters, line breaks and tabs allowed. */
export function paragraphs(max: number, min = 0) {
  return z
    .string()
    .trim()
    .min(min, 'Please fill this in.')
    .max(max, `Use at most ${max} characters.`)
    .refine((value) => !controlCharactersButLineBreaks.test(value), 'Control characters are not allowed.');
}

/** A point in time: ISO 8601 in UTC on the wire; the server may pass a `Date`. */
export const timestampSchema = z.preprocess(
  (value: Date | string) => (value instanceof Date ? value.toISOString() : value),
  z.iso.datetime(),
);
