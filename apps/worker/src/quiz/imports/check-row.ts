import { type ImportRow, importColumns, importRowSchema } from '@math-app/contracts/quiz';
import type { Fault } from '@math-app/database/quiz';
import { parseAnswer, UnreadableAnswer } from '@math-app/quiz-engine';
import { z } from 'zod';
import type { Row } from './row.ts';

/** A row that can become a question of this quiz. */
export interface GoodRow extends ImportRow {
  quizId: string;
}

export type CheckedRow = { question: GoodRow } | { faults: Fault[] };

/** Quiz ids by slug. */
type QuizIds = ReadonlyMap<string, string>;

/** Checks a row by the same rules as a question that staff type in. */
export function checkRow({ content, fault }: Row, quizIds: QuizIds): CheckedRow {
  if (fault) return { faults: [fault] };
  const { data, error } = importRowSchema.safeParse(content);
  if (error) return { faults: allFaultsOf(error.issues, content, quizIds) };
  const quizId = quizIds.get(data.quiz);
  const faults = [...faultsOfQuiz(data.quiz, quizIds), ...faultsOfAnswer(data.answer)];
  return quizId && faults.length === 0 ? { question: { ...data, quizId } } : { faults };
}

const quizAndAnswer = z.object({ quiz: z.string().trim(), answer: z.string().trim() }).partial();

/** Includes the faults that the schema doesn't check, so that a row needs to be fixed only once. */
function allFaultsOf(issues: z.core.$ZodIssue[], content: unknown, quizIds: QuizIds): Fault[] {
  const faults = issues.flatMap(toFaults);
  const isFree = (column: string) => faults.every((fault) => fault.column !== column);
  const { quiz, answer } = quizAndAnswer.safeParse(content).data ?? {};
  if (quiz !== undefined && isFree('quiz')) faults.push(...faultsOfQuiz(quiz, quizIds));
  if (answer !== undefined && isFree('answer')) faults.push(...faultsOfAnswer(answer));
  return faults.toSorted((one, other) => placeOf(one) - placeOf(other));
}

function toFaults(issue: z.core.$ZodIssue): Fault[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ column: shorten(key), reason: 'Unknown column.' }));
  }
  return [{ column: String(issue.path[0] ?? ''), reason: issue.message }];
}

function faultsOfQuiz(quiz: string, quizIds: QuizIds): Fault[] {
  return quizIds.has(quiz) ? [] : [{ column: 'quiz', reason: `There is no quiz “${quiz}”.` }];
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

/** Sorts faults in the order of the columns, with unknown columns last. */
function placeOf({ column }: Fault): number {
  const place = (importColumns as readonly string[]).indexOf(column);
  return place < 0 ? importColumns.length : place;
}

function shorten(key: string): string {
  return key.replace(/\p{Cc}/gu, ' ').slice(0, 60);
}
