import { ProblemException } from './problem.exception.ts';

/** @throws ProblemException 404 where there is no value */
export function orNotFound<Value>(value: Value, detail: string): NonNullable<Value> {
  if (value === null || value === undefined) throw notFound(detail);
  return value;
}

/** A 404, for code that learns in another way that something is missing. */
export function notFound(detail?: string): ProblemException {
  return new ProblemException({ status: 404, code: 'not-found', detail });
}
