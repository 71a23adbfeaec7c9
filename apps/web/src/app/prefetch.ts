import type { QueryClient } from '@tanstack/react-query';
import type { PageEntry, PathParams } from '../platform/lib/page-list.ts';
import { createQueryClient } from '../platform/lib/query-client.ts';
import { mayBeSignedIn, sessionQuery } from '../platform/lib/session.ts';

export const queryClient = createQueryClient();

/** Starts a page's queries, without waiting for them: the page shows its own loading states. */
export async function prefetch(
  client: QueryClient,
  page: PageEntry,
  params: PathParams,
  search: URLSearchParams,
): Promise<void> {
  const queries = (await page.queries?.())?.(params, search) ?? [];
  // The first-page script and the router's loader both come here. What one has just requested, the other skips.
  for (const query of queries) void client.prefetchQuery({ ...query, staleTime: 10_000 });
}

export async function prefetchFirstPage(page: PageEntry, params: PathParams): Promise<void> {
  if (mayBeSignedIn()) void queryClient.prefetchQuery(sessionQuery);
  await prefetch(queryClient, page, params, new URLSearchParams(location.search));
}
