import { QueryFailedError } from 'typeorm';

/** Classes of SQLSTATE for a temporary outage: connection lost, too many connections, shutting down, timed out. */
const unavailableStates = /^(08|53|57P|57014)/;
const unavailableSystemErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
]);
const unavailableMessages =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after|not queryable/;

const uniqueViolation = '23505';

/** Whether an error means that Postgres is unavailable, rather than that a query was wrong. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (code && (unavailableSystemErrors.has(code) || unavailableStates.test(code))) return true;
  // A host with several addresses, such as localhost, fails with one error for each.
  if (error instanceof AggregateError) return error.errors.some(isDatabaseUnavailable);
  return unavailableMessages.test(error.message);
}

/** Whether a query failed because of a unique constraint. */
export function isUniqueViolation(error: unknown, constraint: string): boolean {
  if (!(error instanceof QueryFailedError)) return false;
  const { code, constraint: violated } = error.driverError as { code?: string; constraint?: string };
  return code === uniqueViolation && violated === constraint;
}

function codeOf(error: Error): string | undefined {
  const source: unknown = error instanceof QueryFailedError ? error.driverError : error;
  const code = typeof source === 'object' && source !== null && 'code' in source ? source.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
