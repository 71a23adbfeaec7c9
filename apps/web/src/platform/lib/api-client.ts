import { type Problem, problemSchema } from '@math-app/contracts';
import type { z } from 'zod';

/** A request that the API refused (`problem` says why), or that got no response (`problem` is null). */
export class ApiError extends Error {
  constructor(
    readonly problem: Problem | null,
    readonly retryAfterSeconds: number | null = null,
  ) {
    super(problem?.detail ?? 'The server did not respond.');
  }

  /** Creates the error from a response's body, which can be anything, and its `Retry-After` header. */
  static of(body: unknown, retryAfter: string | null): ApiError {
    return new ApiError(problemSchema.safeParse(body).data ?? null, Number(retryAfter) || null);
  }

  get code(): Problem['code'] | 'unreachable' {
    return this.problem?.code ?? 'unreachable';
  }
}

/** The problem of an API error, null for any other error. */
export const problemOf = (error: unknown): Problem | null =>
  error instanceof ApiError ? error.problem : null;

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  signal?: AbortSignal;
  /** Lets the request outlive the page, so that the last input is saved when the tab closes. */
  keepalive?: boolean;
}

/**
 * Calls the API and validates its response.
 *
 * @param path the path below `/api`, with its query
 * @throws ApiError
 */
export async function request<Schema extends z.ZodType>(
  schema: Schema,
  path: string,
  options: RequestOptions = {},
): Promise<z.infer<Schema>> {
  const response = await send(path, options);
  return schema.parse(await response.json());
}

/** The same for a route whose response has no body. */
export async function command(path: string, options: RequestOptions): Promise<void> {
  await send(path, options);
}

async function send(path: string, { body, ...options }: RequestOptions): Promise<Response> {
  const response = await fetch(`/api${path}`, {
    ...options,
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  }).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ApiError(null);
  });
  if (response.ok) return response;
  throw ApiError.of(await response.json().catch(() => null), response.headers.get('Retry-After'));
}

/** Builds a query string from the values that are set: `{ page: 2, search: '' }` becomes `?page=2`. */
export function toQuery(values: Record<string, string | number | boolean | null | undefined>): string {
  const entries = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const query = new URLSearchParams(entries.map(([name, value]) => [name, String(value)]));
  return query.size > 0 ? `?${query}` : '';
}
