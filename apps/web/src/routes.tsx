import type { RouteObject } from 'react-router';
import { CrashPage } from './components/crash-page.tsx';
import { Layout } from './components/layout.tsx';
import { LoadingPage } from './components/loading-page.tsx';
import { RequireSession } from './components/require-session.tsx';
import { LandingPage } from './features/landing/landing-page.tsx';
import { startQuiz, startResult } from './features/quizzes/quizzes.queries.ts';
import { startReport } from './features/reports/reports.queries.ts';

/**
 * A page that is fetched when somebody goes there. A `handle` asks for what the page shows while the page itself is on
 * its way; see start-queries.ts.
 */
const page = <Name extends string>(load: () => Promise<Record<Name, React.ComponentType>>, name: Name) =>
  async function lazy() {
    return { Component: (await load())[name] };
  };

const openPages: RouteObject[] = [
  { index: true, Component: LandingPage },
  { path: 'quizzes', lazy: page(() => import('./features/quizzes/quizzes-page.tsx'), 'QuizzesPage') },
  {
    path: 'quizzes/:slug',
    lazy: page(() => import('./features/quizzes/quiz-page.tsx'), 'QuizPage'),
    handle: startQuiz,
  },
  { path: 'login', lazy: page(() => import('./features/auth/login-page.tsx'), 'LoginPage') },
  { path: 'register', lazy: page(() => import('./features/auth/register-page.tsx'), 'RegisterPage') },
  {
    path: 'forgot-password',
    lazy: page(() => import('./features/auth/forgot-password-page.tsx'), 'ForgotPasswordPage'),
  },
  {
    path: 'reset-password',
    lazy: page(() => import('./features/auth/reset-password-page.tsx'), 'ResetPasswordPage'),
  },
  { path: 'status', lazy: page(() => import('./features/health/status-page.tsx'), 'StatusPage') },
  { path: 'terms', lazy: page(() => import('./features/landing/terms-page.tsx'), 'TermsPage') },
];

const pagesOfUsers: RouteObject[] = [
  {
    path: 'quizzes/:slug/result',
    lazy: page(() => import('./features/quizzes/result-page.tsx'), 'ResultPage'),
    handle: startResult,
  },
  { path: 'profile', lazy: page(() => import('./features/users/profile-page.tsx'), 'ProfilePage') },
];

const pagesOfStaff: RouteObject[] = [
  {
    path: 'quizzes',
    lazy: page(() => import('./features/quizzes/staff-quizzes-page.tsx'), 'StaffQuizzesPage'),
  },
  {
    path: 'quizzes/:slug/results',
    lazy: page(() => import('./features/results/results-page.tsx'), 'ResultsPage'),
  },
  {
    path: 'submissions/:id',
    lazy: page(() => import('./features/results/submission-page.tsx'), 'SubmissionPage'),
  },
  { path: 'questions', lazy: page(() => import('./features/questions/questions-page.tsx'), 'QuestionsPage') },
  { path: 'imports', lazy: page(() => import('./features/imports/imports-page.tsx'), 'ImportsPage') },
  { path: 'imports/:id', lazy: page(() => import('./features/imports/import-page.tsx'), 'ImportPage') },
  { path: 'users', lazy: page(() => import('./features/users/users-page.tsx'), 'UsersPage') },
  {
    path: 'exports',
    lazy: page(() => import('./features/exports/exports-page.tsx'), 'ExportsPage'),
  },
  {
    path: 'report',
    lazy: page(() => import('./features/reports/report-page.tsx'), 'ReportPage'),
    handle: startReport,
  },
];

export const routes: RouteObject[] = [
  {
    Component: Layout,
    children: [
      {
        ErrorBoundary: CrashPage,
        HydrateFallback: LoadingPage,
        children: [
          ...openPages,
          { element: <RequireSession />, children: pagesOfUsers },
          { path: 'staff', element: <RequireSession role="staff" />, children: pagesOfStaff },
          { path: '*', lazy: page(() => import('./features/landing/not-found-page.tsx'), 'NotFoundPage') },
        ],
      },
    ],
  },
];
