import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-client.ts';
import { sessionKey } from './session.ts';

const mostRetries = 2;

/** A refusal stays one however often it is asked for; only silence and outages are worth another try. */
function isWorthRetrying(failureCount: number, error: Error): boolean {
  if (!(error instanceof ApiError) || failureCount >= mostRetries) return false;
  return error.code === 'unreachable' || error.code === 'service-unavailable';
}

export function createQueryClient(): QueryClient {
  const noticeEndOfSession = (error: Error) => {
    if (error instanceof ApiError && error.code === 'not-signed-in') client.setQueryData(sessionKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: noticeEndOfSession }),
    mutationCache: new MutationCache({ onError: noticeEndOfSession }),
    defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 10_000 } },
  });
  return client;
}

/** The one of the app. */
export const queryClient = createQueryClient();

/** Asks for what a page will show; its parameters are those of its path and of its address. */
export type StartQueries = (
  client: QueryClient,
  params: Record<string, string>,
  search: URLSearchParams,
) => void;
