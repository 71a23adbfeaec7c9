import { type ImportRow, importRowSchema } from '@math-app/contracts';
import type { Fault } from '@math-app/database';
import { parseAnswer, UnreadableAnswer } from '@math-app/engine';
import type { z } from 'zod';
import type { Row } from './row.ts';

/** A row that can become a question, with the id of its quiz. */
export interface GoodRow extends ImportRow {
  quizId: string;
}

export type CheckedRow = { question: GoodRow } | { faults: Fault[] };

/**
 * Checks a row as the API checks a question that is typed in.
 *
 * @param quizIds of all quizzes, by their slugs
 */
export function checkRow({ content, fault }: Row, quizIds: ReadonlyMap<string, string>): CheckedRow {
  if (fault) return { faults: [fault] };
  const parsed = importRowSchema.safeParse(content);
  if (!parsed.success) return { faults: parsed.error.issues.flatMap(toFaults) };
  const quizId = quizIds.get(parsed.data.quiz);
  const faults = faultsOfAnswer(parsed.data.answer);
  if (!quizId) faults.unshift({ column: 'quiz', reason: `There is no quiz “${parsed.data.quiz}”.` });
  return quizId && faults.length === 0 ? { question: { ...parsed.data, quizId } } : { faults };
}

function toFaults(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ column: shorten(key), reason: 'There is no such column.' }));
  }
  return [{ column: String(issue.path[0] ?? ''), reason: issue.message }];
}

function faultsOfAnswer(answer: string): Fault[] {
  try {
    parseAnswer(answer);
    return [];
  } catch (error) {
    if (!(error instanceof UnreadableAnswer)) throw error;
    return [{ column: 'answer', reason: error.message }];
  }
}

function shorten(key: string): string {
  return key.replace(/\p{Cc}/gu, ' ').slice(0, 60);
}
