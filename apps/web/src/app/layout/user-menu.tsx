import type { User } from '@math-app/contracts';
import { Menu } from '@mantine/core';
import { IconFileDownload, IconLogout, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLogout } from '../../platform/lib/use-logout.ts';
import { ownPagesOf } from './navigation.tsx';
import { UserButton } from './user-button.tsx';

const icons: Record<string, ReactNode> = {
  '/profile': <IconUser size={18} />,
  '/staff/exports': <IconFileDownload size={18} />,
};

/** The way to one's own pages, and out. Fetched for the signed-in alone: a guest has no use for it. */
export default function UserMenu({ user }: { user: User }) {
  const logout = useLogout();
  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <UserButton user={user} />
      </Menu.Target>
      <Menu.Dropdown>
        {ownPagesOf(user).map(({ to, label }) => (
          <Menu.Item key={to} component={Link} to={to} leftSection={icons[to]}>
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
