import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';
import { CrashPage } from './layout/crash-page.tsx';
import { Layout } from './layout/layout.tsx';
import { LoadingPage } from './layout/loading-page.tsx';
import { RequireSession } from './layout/require-session.tsx';
import { LandingPage } from '../quiz/landing/landing-page.tsx';
import { type LazyPath, lazyPages } from './lazy-pages.ts';

/** Fetches a page when somebody goes there. */
const lazy = (load: () => Promise<ComponentType>) => async () => ({ Component: await load() });

const page = (path: LazyPath): RouteObject => ({ path, lazy: lazy(lazyPages[path]) });

const openPages: RouteObject[] = [
  { index: true, Component: LandingPage },
  page('/quizzes'),
  page('/quizzes/:slug'),
  page('/login'),
  page('/register'),
  page('/forgot-password'),
  page('/reset-password'),
  page('/status'),
  page('/terms'),
];

const pagesOfUsers: RouteObject[] = [page('/quizzes/:slug/result'), page('/profile')];

const pagesOfStaff: RouteObject[] = [
  page('/staff/quizzes'),
  page('/staff/quizzes/:slug/results'),
  page('/staff/submissions/:id'),
  page('/staff/questions'),
  page('/staff/imports'),
  page('/staff/imports/:id'),
  page('/staff/users'),
  page('/staff/exports'),
  page('/staff/report'),
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
          { element: <RequireSession role="staff" />, children: pagesOfStaff },
          {
            path: '*',
            lazy: lazy(async () => (await import('./not-found-page.tsx')).NotFoundPage),
          },
        ],
      },
    ],
  },
];
