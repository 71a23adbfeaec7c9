import type { User } from '@math-app/contracts';
import { Menu } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useLogout } from '../../platform/lib/use-logout.ts';
import { accountDestinationsOf } from '../navigation.ts';
import { UserButton } from './user-button.tsx';

/** Links to the user's own pages, and "Sign out". Only fetched once a user is signed in. */
export default function UserMenu({ user }: { user: User }) {
  const logout = useLogout();
  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <UserButton user={user} />
      </Menu.Target>
      <Menu.Dropdown>
        {accountDestinationsOf(user).map(({ to, label, icon: Icon }) => (
          <Menu.Item key={to} component={Link} to={to} leftSection={<Icon size={18} />}>
            {label}
          </Menu.Item>
        ))}
        <Menu.Item onClick={() => logout.mutate()} leftSection={<IconLogout size={18} />}>
          Sign out
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
