import { startQuiz, startResult } from '../quiz/quizzes/quizzes.queries.ts';
import { startReport } from '../quiz/reports/reports.queries.ts';
import type { findLazyPage, LazyPath } from './lazy-pages.ts';
import { queryClient, type StartQueries } from '../platform/lib/query-client.ts';
import { mayBeSignedIn, sessionQuery } from '../platform/lib/session.ts';

const queriesOfPages: Partial<Record<LazyPath, StartQueries>> = {
  '/quizzes/:slug': startQuiz,
  '/quizzes/:slug/result': startResult,
  '/staff/report': startReport,
};

/** Asks for what the first page will show. */
export function startQueries(page: ReturnType<typeof findLazyPage>): void {
  if (mayBeSignedIn()) void queryClient.prefetchQuery(sessionQuery);
  if (page) queriesOfPages[page.path]?.(queryClient, page.params, new URLSearchParams(location.search));
}
