import type { User } from '@math-app/contracts';
import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconFileDownload, IconLogout, IconUser } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLogout } from '../lib/use-logout.ts';
import { LinkButton } from './link-button.tsx';
import { ownPagesOf } from './navigation.tsx';

const icons: Record<string, ReactNode> = {
  '/profile': <IconUser size={18} />,
  '/staff/exports': <IconFileDownload size={18} />,
};

/** Sign in, or the way to one's own account. */
export function AccountMenu({ user }: { user: User | null | undefined }) {
  const logout = useLogout();
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
  return (
    <Menu position="bottom-end" width={210}>
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={16} />} maw={200}>
          {user.name}
        </Button>
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
