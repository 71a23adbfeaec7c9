import type { User } from '@math-app/contracts';
import { Button, Drawer, Stack } from '@mantine/core';
import { useLogout } from '../../platform/lib/use-logout.ts';
import type { Destination } from '../../platform/lib/wing.ts';
import { accountDestinationsOf, destinationsOf } from '../navigation.ts';
import { DestinationLink } from './main-navigation.tsx';

const forGuests: Destination[] = [
  { to: '/login', label: 'Sign in' },
  { to: '/register', label: 'Create account' },
];

interface MobileDrawerProps {
  user: User | null | undefined;
  isOpen: boolean;
  onClose: () => void;
}

export default function MobileDrawer({ user, isOpen, onClose }: MobileDrawerProps) {
  const logout = useLogout();
  const destinations = [...destinationsOf(user), ...(user ? accountDestinationsOf(user) : forGuests)];
  return (
    <Drawer
      opened={isOpen}
      onClose={onClose}
      position="right"
      size="xs"
      title="Menu"
      closeButtonProps={{ 'aria-label': 'Close the menu' }}
    >
      <Stack gap="xs" component="nav" aria-label="Main">
        {destinations.map(({ to, label }) => (
          <DestinationLink key={to} to={to} label={label} />
        ))}
        {user && (
          <Button variant="default" mt="md" onClick={() => logout.mutate()}>
            Sign out
          </Button>
        )}
      </Stack>
    </Drawer>
  );
}
