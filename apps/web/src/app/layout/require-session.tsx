import type { Role } from '@math-app/contracts';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Navigate, Outlet, useLocation } from 'react-router';
import { sessionQuery } from '../../platform/lib/session.ts';
import { LoadingPage } from './loading-page.tsx';
import { Page } from '../../platform/components/page/page.tsx';
import { ErrorState } from '../../platform/components/page/states.tsx';

/** Asks guests to sign in. This is a convenience: the server decides what each user may see, route by route. */
export function RequireSession({ role }: { role?: Role }) {
  const session = useQuery(sessionQuery);
  const { pathname, search } = useLocation();
  if (session.isPending) return <LoadingPage />;
  if (session.isError) {
    return (
      <Page title="Something went wrong">
        <ErrorState error={session.error} onRetry={() => void session.refetch()} />
      </Page>
    );
  }
  if (!session.data) return <Navigate to={`/login?next=${encodeURIComponent(pathname + search)}`} replace />;
  if (role && session.data.role !== role) {
    return (
      <Page title="For staff only" width="narrow">
        <Text>This page is for staff. If you need access, ask a colleague to change your role.</Text>
      </Page>
    );
  }
  return <Outlet />;
}
