import {
  managedResultSchema,
  managedSubmissionPageSchema,
  quizResultsSchema,
} from '@math-app/contracts/quiz';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request, toQuery } from '../../platform/lib/api-client.ts';
import { quizKey } from '../lib/query-keys.ts';

export const quizResultsQuery = (slug: string, days: number) =>
  queryOptions({
    queryKey: [...quizKey, 'quiz-results', slug, days],
    queryFn: () => request(quizResultsSchema, `/quizzes/${slug}/results${toQuery({ days })}`),
    placeholderData: keepPreviousData,
  });

export interface SubmissionFilter {
  search: string;
  page: number;
}

export const submissionsQuery = (slug: string, filter: SubmissionFilter) =>
  queryOptions({
    queryKey: [...quizKey, 'submissions', slug, filter],
    queryFn: () =>
      request(managedSubmissionPageSchema, `/quizzes/${slug}/submissions${toQuery({ ...filter })}`),
    placeholderData: keepPreviousData,
  });

export const submissionQuery = (id: string) =>
  queryOptions({
    queryKey: [...quizKey, 'submission', id],
    queryFn: () => request(managedResultSchema, `/submissions/${id}`),
  });

export const reopenSubmission = (id: string) =>
  request(managedResultSchema, `/submissions/${id}/reopening`, { method: 'POST' });
