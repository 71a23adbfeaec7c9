import { redirect } from 'react-router';
import { prefetch } from '../platform/lib/prefetch.ts';
import { mayBeSignedIn } from '../platform/lib/session.ts';
import { page, type WingRoutes } from '../platform/lib/wing.ts';
import { LandingPage } from './landing/landing-page.tsx';
import {
  answersQuery,
  attemptsQuery,
  questionsQuery,
  quizQuery,
  resultQuery,
} from './quizzes/quizzes.queries.ts';
import { countryReportQuery, reportedQuizzesQuery } from './reports/reports.queries.ts';

export const quizRoutes: WingRoutes = {
  everyone: [
    { index: true, Component: LandingPage },
    { path: '/home', loader: () => redirect('/quizzes') },
    { path: '/quizzes', lazy: page(() => import('./quizzes/quizzes-page.tsx')) },
    {
      path: '/quizzes/:slug',
      lazy: page(() => import('./quizzes/quiz-page.tsx')),
      loader: prefetch(({ slug = '' }) => [
        quizQuery(slug),
        questionsQuery(slug),
        ...(mayBeSignedIn() ? [answersQuery(slug), attemptsQuery] : []),
      ]),
    },
  ],
  signedIn: [
    {
      path: '/quizzes/:slug/result',
      lazy: page(() => import('./quizzes/result-page.tsx')),
      loader: prefetch(({ slug = '' }) => (mayBeSignedIn() ? [resultQuery(slug)] : [])),
    },
  ],
  staff: [
    { path: '/staff/quizzes', lazy: page(() => import('./quizzes/staff-quizzes-page.tsx')) },
    { path: '/staff/quizzes/:slug/results', lazy: page(() => import('./results/results-page.tsx')) },
    { path: '/staff/submissions/:id', lazy: page(() => import('./results/submission-page.tsx')) },
    { path: '/staff/questions', lazy: page(() => import('./questions/questions-page.tsx')) },
    { path: '/staff/imports', lazy: page(() => import('./imports/imports-page.tsx')) },
    { path: '/staff/imports/:id', lazy: page(() => import('./imports/import-page.tsx')) },
    { path: '/staff/exports', lazy: page(() => import('./exports/exports-page.tsx')) },
    {
      path: '/staff/report',
      lazy: page(() => import('./reports/report-page.tsx')),
      loader: prefetch((_params, search) =>
        mayBeSignedIn() ? [countryReportQuery(search.get('quiz') ?? ''), reportedQuizzesQuery] : [],
      ),
    },
  ],
};
