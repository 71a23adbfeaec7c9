import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiError } from './api-client.ts';
import { sessionKey } from './session.ts';

const maxRetries = 2;

/** Retries only when the server didn't answer or is unavailable: a refusal would be refused again. */
function isWorthRetrying(failureCount: number, error: Error): boolean {
  if (!(error instanceof ApiError) || failureCount >= maxRetries) return false;
  return error.code === 'unreachable' || error.code === 'service-unavailable';
}

export function createQueryClient(): QueryClient {
  const endSession = (error: Error) => {
    if (error instanceof ApiError && error.code === 'not-signed-in') client.setQueryData(sessionKey, null);
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: endSession }),
    mutationCache: new MutationCache({ onError: endSession }),
    defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 10_000 } },
  });
  return client;
}
