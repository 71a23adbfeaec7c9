import type { QueryClient } from '@tanstack/react-query';
import { matchRoutes, type Params, type RouteObject } from 'react-router';
import { mayBeSignedIn, sessionQuery } from './session.ts';

/** Asks for what a page will show. The `handle` of a route. */
export type StartQueries = (client: QueryClient, params: Params, search: URLSearchParams) => void;

/**
 * Asks for the answers of the first page before its code is there: on a slow line both are on their way at once,
 * instead of one after the other.
 */
export function startQueries(
  client: QueryClient,
  routes: RouteObject[],
  { pathname, search }: Location,
): void {
  if (mayBeSignedIn()) void client.prefetchQuery(sessionQuery);
  for (const { route, params } of matchRoutes(routes, pathname) ?? []) {
    (route.handle as StartQueries | undefined)?.(client, params, new URLSearchParams(search));
  }
}
