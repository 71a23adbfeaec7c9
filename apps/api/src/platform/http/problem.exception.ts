import { type InputError, type ProblemCode, problemSchema } from '@math-app/contracts';
import { HttpException } from '@nestjs/common';

export interface Refusal {
  status: number;
  code: ProblemCode;
  /** One sentence for a person who reads the response. The client shows its own text for the code. */
  detail?: string;
  errors?: InputError[];
  /** More members of the problem, RFC 9457 section 3.2. */
  extensions?: Record<string, unknown>;
  retryAfterSeconds?: number;
}

/** An error response, thrown where the error is found. ProblemFilter sends it as application/problem+json. */
export class ProblemException extends HttpException {
  constructor(
    readonly refusal: Refusal,
    options?: { cause: unknown },
  ) {
    super(refusal.detail ?? titleOf(refusal.code), refusal.status, options);
  }
}

/** A 503 for a part of the app that doesn't respond right now. */
export function unavailable(cause: unknown): ProblemException {
  const detail = 'A part of the app is temporarily unavailable. Nothing was changed. Please try again.';
  return new ProblemException(
    { status: 503, code: 'service-unavailable', detail, retryAfterSeconds: 5 },
    { cause },
  );
}

/** A 400 for a single field. */
export function invalidField(path: string, message: string): ProblemException {
  return new ProblemException({
    status: 400,
    code: 'invalid-input',
    detail: message,
    errors: [{ path, message }],
  });
}

/** `email-taken` as a title: "Email taken". */
export function titleOf(code: ProblemCode): string {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The body of an error response, RFC 9457. */
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
