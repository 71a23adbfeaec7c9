import { type InputError, type ProblemCode, problemSchema } from '@math-app/contracts';
import { HttpException } from '@nestjs/common';

export interface Refusal {
  status: number;
  code: ProblemCode;
  /** One sentence for a person who reads the answer; the client shows its own words for the code. */
  detail?: string;
  errors?: InputError[];
  /** Further members of the problem, RFC 9457 section 3.2. */
  extensions?: Record<string, unknown>;
  retryAfterSeconds?: number;
}

/** A refusal, thrown wherever it is noticed; ProblemFilter turns it into application/problem+json. */
export class ProblemException extends HttpException {
  constructor(readonly refusal: Refusal) {
    super(refusal.detail ?? titleOf(refusal.code), refusal.status);
  }
}

/** The refusal of one field, where there is nothing else to say. */
export function invalidField(path: string, message: string): ProblemException {
  return new ProblemException({
    status: 400,
    code: 'invalid-input',
    detail: message,
    errors: [{ path, message }],
  });
}

/** `quiz-already-submitted` as a title: "Quiz already submitted". */
export function titleOf(code: ProblemCode): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A refusal as the body that is sent, RFC 9457. */
export function toProblem(refusal: Refusal, requestId: string | undefined) {
  const { status, code, detail, errors, extensions } = refusal;
  const title = titleOf(code);
  return problemSchema.parse({
    type: `/docs/reference/problems#${code}`,
    title,
    status,
    code,
    detail: detail ?? `${title}.`,
    errors,
    ...extensions,
    requestId,
  });
}
