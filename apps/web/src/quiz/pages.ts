import type { PageList } from '../platform/lib/page-list.ts';

const queries = () => import('./page-queries.ts');

export const quizPages: PageList = {
  everyone: [
    { path: '/quizzes', load: () => import('./quizzes/quizzes-page.tsx') },
    {
      path: '/quizzes/:slug',
      load: () => import('./quizzes/quiz-page.tsx'),
      queries: async () => (await queries()).quizPageQueries,
    },
  ],
  signedIn: [
    {
      path: '/quizzes/:slug/result',
      load: () => import('./quizzes/result-page.tsx'),
      queries: async () => (await queries()).resultPageQueries,
    },
  ],
  staff: [
    { path: '/staff/quizzes', load: () => import('./quizzes/staff-quizzes-page.tsx') },
    { path: '/staff/quizzes/:slug/results', load: () => import('./results/results-page.tsx') },
    { path: '/staff/submissions/:id', load: () => import('./results/submission-page.tsx') },
    { path: '/staff/questions', load: () => import('./questions/questions-page.tsx') },
    { path: '/staff/imports', load: () => import('./imports/imports-page.tsx') },
    { path: '/staff/imports/:id', load: () => import('./imports/import-page.tsx') },
    { path: '/staff/exports', load: () => import('./exports/exports-page.tsx') },
    {
      path: '/staff/report',
      load: () => import('./reports/report-page.tsx'),
      queries: async () => (await queries()).reportPageQueries,
    },
  ],
};
