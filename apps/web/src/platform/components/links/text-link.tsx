import { Anchor, type AnchorProps } from '@mantine/core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface TextLinkProps extends AnchorProps {
  to: string;
  children: ReactNode;
}

/** A link to another page of the app. */
export function TextLink({ to, ...props }: TextLinkProps) {
  return <Anchor component={Link} to={to} {...props} />;
}
