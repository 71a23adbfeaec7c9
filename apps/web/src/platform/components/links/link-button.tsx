import { Button, type ButtonProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface LinkButtonProps extends ButtonProps {
  to: string;
  /** Leaves the app and loads the page anew. */
  reloadDocument?: boolean;
  'aria-label'?: string;
  children: ReactNode;
}

/** A link that looks like a button. */
export function LinkButton({ to, ...props }: LinkButtonProps) {
  return <Button component={Link} to={to} {...props} />;
}
