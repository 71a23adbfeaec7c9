import type { User } from '@math-app/contracts';
import { Burger, Button, Drawer, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { useLocation } from 'react-router';
import { useLogout } from '../lib/use-logout.ts';
import { type Destination, DestinationLink, destinationsOf, ownPagesOf } from './navigation.tsx';

const forGuests: Destination[] = [
  { to: '/login', label: 'Sign in' },
  { to: '/register', label: 'Create account' },
];

/** The header's links on a small screen. */
export function MobileMenu({ user }: { user: User | null | undefined }) {
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const { pathname } = useLocation();
  const logout = useLogout();
  useEffect(close, [pathname, close]);

  const destinations = [...destinationsOf(user), ...(user ? ownPagesOf(user) : forGuests)];
  return (
    <>
      <Burger
        opened={isOpen}
        onClick={toggle}
        aria-label={isOpen ? 'Close the menu' : 'Open the menu'}
        size="sm"
      />
      <Drawer
        opened={isOpen}
        onClose={close}
        position="right"
        size="xs"
        title="Menu"
        closeButtonProps={{ 'aria-label': 'Close the menu' }}
      >
        <Stack gap="xs" component="nav" aria-label="Main">
          {destinations.map((destination) => (
            <DestinationLink key={destination.to} {...destination} />
          ))}
          {user && (
            <Button variant="default" mt="md" onClick={() => logout.mutate()}>
              Sign out
            </Button>
          )}
        </Stack>
      </Drawer>
    </>
  );
}
