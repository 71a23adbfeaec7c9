import type { User } from '@math-app/contracts';
import { Button, type ButtonProps } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';

interface UserButtonProps extends ButtonProps, Omit<React.ComponentProps<'button'>, keyof ButtonProps> {
  user: User;
}

/** The user's name. Looks the same before the code of its menu has loaded. */
export function UserButton({ user, ...rest }: UserButtonProps) {
  return (
    <Button {...rest} variant="default" rightSection={<IconChevronDown size={16} />} maw={200}>
      {user.name}
    </Button>
  );
}
