import type { RouteObject } from 'react-router';
import { page } from '../platform/lib/wing.ts';
import { CrashPage } from './layout/crash-page.tsx';
import { Layout } from './layout/layout.tsx';
import { LoadingPage } from './layout/loading-page.tsx';
import { RequireSession } from './layout/require-session.tsx';
import { wings } from './wings.ts';

export const routes: RouteObject[] = [
  {
    Component: Layout,
    children: [
      {
        ErrorBoundary: CrashPage,
        HydrateFallback: LoadingPage,
        children: [
          ...wings.flatMap((wing) => wing.routes.everyone),
          { element: <RequireSession />, children: wings.flatMap((wing) => wing.routes.signedIn) },
          { element: <RequireSession role="staff" />, children: wings.flatMap((wing) => wing.routes.staff) },
          { path: '*', lazy: page(() => import('./not-found-page.tsx')) },
        ],
      },
    ],
  },
];
