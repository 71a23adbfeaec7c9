import type { QueryClient } from '@tanstack/react-query';
import { type LoaderFunction, redirect, type RouteObject } from 'react-router';
import type { PageEntry } from '../platform/lib/page-list.ts';
import { CrashPage } from './layout/crash-page.tsx';
import { Layout } from './layout/layout.tsx';
import { LoadingPage } from './layout/loading-page.tsx';
import { RequireSession } from './layout/require-session.tsx';
import { pageLists } from './pages.ts';
import { prefetch } from './prefetch.ts';
import { wings } from './wings.ts';

const [{ LandingPage, homePath }] = wings;

export function createRoutes(client: QueryClient): RouteObject[] {
  const routeOf = (page: PageEntry): RouteObject => ({
    path: page.path,
    lazy: { Component: async () => (await page.load()).default },
    loader: page.queries && loaderOf(page, client),
  });
  return [
    {
      Component: Layout,
      children: [
        {
          ErrorBoundary: CrashPage,
          HydrateFallback: LoadingPage,
          children: [
            { index: true, Component: LandingPage },
            { path: '/home', loader: () => redirect(homePath) },
            ...pageLists.flatMap(({ everyone }) => everyone.map(routeOf)),
            {
              element: <RequireSession />,
              children: pageLists.flatMap(({ signedIn }) => signedIn.map(routeOf)),
            },
            {
              element: <RequireSession role="staff" />,
              children: pageLists.flatMap(({ staff }) => staff.map(routeOf)),
            },
            routeOf({ path: '*', load: () => import('./not-found-page.tsx') }),
          ],
        },
      ],
    },
  ];
}

const loaderOf =
  (page: PageEntry, client: QueryClient): LoaderFunction =>
  async ({ params, request }) => {
    await prefetch(client, page, params, new URL(request.url).searchParams);
    return null;
  };
