import type { User } from '@math-app/contracts';
import { Button, type ButtonProps } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';

interface UserButtonProps extends ButtonProps, Omit<React.ComponentProps<'button'>, keyof ButtonProps> {
  user: User;
}

/** Whose account it is. It looks alike while its menu is on its way. */
export function UserButton({ user, ...rest }: UserButtonProps) {
  return (
    <Button {...rest} variant="default" rightSection={<IconChevronDown size={16} />} maw={200}>
      {user.name}
    </Button>
  );
}
