import type { PageQueries } from '../platform/lib/page-list.ts';
import { mayBeSignedIn } from '../platform/lib/session.ts';
import {
  answersQuery,
  attemptsQuery,
  questionsQuery,
  quizQuery,
  resultQuery,
} from './quizzes/quizzes.queries.ts';
import { countryReportQuery, reportedQuizzesQuery } from './reports/reports.queries.ts';

export const quizPageQueries: PageQueries = ({ slug = '' }) => [
  quizQuery(slug),
  questionsQuery(slug),
  ...(mayBeSignedIn() ? [answersQuery(slug), attemptsQuery] : []),
];

export const resultPageQueries: PageQueries = ({ slug = '' }) => (mayBeSignedIn() ? [resultQuery(slug)] : []);

export const reportPageQueries: PageQueries = (_params, search) =>
  mayBeSignedIn() ? [countryReportQuery(search.get('quiz') ?? ''), reportedQuizzesQuery] : [];
