import type { User } from '@math-app/contracts';
import { Group } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { LinkButton } from '../../platform/components/links/link-button.tsx';
import { UserButton } from './user-button.tsx';

const UserMenu = lazy(() => import('./user-menu.tsx'));

/** "Sign in" for guests, the account menu for everyone else. */
export function AccountMenu({ user }: { user: User | null | undefined }) {
  // Small screens have the drawer instead, and don't fetch a menu they never show.
  const isShown = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  if (user === undefined) return null;
  if (user === null) {
    return (
      <Group gap="xs">
        <LinkButton to="/login" variant="default">
          Sign in
        </LinkButton>
        <LinkButton to="/register">Create account</LinkButton>
      </Group>
    );
  }
  if (!isShown) return null;
  return (
    <Suspense fallback={<UserButton user={user} />}>
      <UserMenu user={user} />
    </Suspense>
  );
}
