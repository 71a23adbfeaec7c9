import { QueryFailedError } from 'typeorm';

/** Classes of SQLSTATE that say "not now": connection lost, too many connections, shutting down, timed out waiting. */
const awayStates = /^(08|53|57P|57014)/;
const awaySystemErrors = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
]);
const awayMessages =
  /timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error|Cannot use a pool after|not queryable/;

const uniqueViolation = '23505';

/** Whether an error says that Postgres is away, rather than that a query was wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = codeOf(error);
  if (code && (awaySystemErrors.has(code) || awayStates.test(code))) return true;
  // A host with several addresses (localhost is two) fails with one error for each.
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  return awayMessages.test(error.message);
}

/** Whether a query failed because a unique constraint already has such a row. */
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
