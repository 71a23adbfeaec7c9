import { isSameAnswer } from './answer.ts';

export interface Gradable {
  given: string;
  expected: string;
}

export interface Grade {
  /** Whether each answer is correct, in the order of the answers. */
  verdicts: boolean[];
  correctCount: number;
}

/** Grades the answers of a submission. All answers count the same. */
export function gradeAnswers(answers: readonly Gradable[]): Grade {
  const verdicts = answers.map(({ given, expected }) => isSameAnswer(given, expected));
  return { verdicts, correctCount: verdicts.filter(Boolean).length };
}

/** `part` as a percentage of `whole`, rounded to one decimal; 0 if `whole` is 0. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 1000) / 10;
}
