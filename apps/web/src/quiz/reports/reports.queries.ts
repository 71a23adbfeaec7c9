import { countryReportSchema, quizSchema } from '@math-app/contracts/quiz';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request, toQuery } from '../../platform/lib/api-client.ts';
import { quizKey } from '../lib/query-keys.ts';

export const countryReportQuery = (quiz: string) =>
  queryOptions({
    queryKey: [...quizKey, 'reports', 'countries', quiz],
    queryFn: () => request(countryReportSchema.array(), `/reports/countries${toQuery({ quiz })}`),
    placeholderData: keepPreviousData,
  });

/** The quizzes to choose from. */
export const reportedQuizzesQuery = queryOptions({
  queryKey: [...quizKey, 'reported-quizzes'],
  queryFn: () => request(quizSchema.array(), '/quizzes'),
});
