import type { FetchQueryOptions, QueryClient } from '@tanstack/react-query';
import { createContext, type LoaderFunction, RouterContextProvider } from 'react-router';

const clientContext = createContext<QueryClient>();

/** Gives the loaders their query client: the router's option `getContext`. */
export const provideClient = (client: QueryClient) => () =>
  new RouterContextProvider(new Map([[clientContext, client]]));

// Each query has types of its own, and a list of them has none in common.
// oxlint-disable-next-line typescript/no-explicit-any
type Query = FetchQueryOptions<any, any, any, any>;

/** A loader that starts a page's queries while its code loads. It doesn't wait for them: the page shows its own loading state. */
export function prefetch(
  queriesOf: (params: Record<string, string | undefined>, search: URLSearchParams) => Query[],
): LoaderFunction {
  return ({ params, request, context }) => {
    const client = context.get(clientContext);
    for (const query of queriesOf(params, new URL(request.url).searchParams)) {
      void client.prefetchQuery(query);
    }
    return null;
  };
}
