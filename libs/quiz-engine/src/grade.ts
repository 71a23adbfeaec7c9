import { isSameAnswer } from './answer.ts';

export interface Gradable {
  given: string;
  expected: string;
}

export interface Grade {
  /** One verdict per answer, in their order. */
  verdicts: boolean[];
  correctCount: number;
}

/** Grades the answers of one submission. Every answer counts the same. */
export function gradeAnswers(answers: readonly Gradable[]): Grade {
  const verdicts = answers.map(({ given, expected }) => isSameAnswer(given, expected));
  return { verdicts, correctCount: verdicts.filter(Boolean).length };
}

/** `part` of `whole` in per cent, rounded to one decimal; 0 where there is nothing to share. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}
