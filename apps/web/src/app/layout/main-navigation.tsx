import type { User } from '@math-app/contracts';
import { NavLink } from 'react-router';
import { isServerPage } from '../../platform/lib/server-pages.ts';
import type { Destination } from '../../platform/lib/wing.ts';
import { destinationsOf } from '../navigation.ts';
import classes from './layout.module.css';

export function MainNavigation({ user }: { user: User | null | undefined }) {
  return (
    <nav aria-label="Main" className={classes.nav}>
      {destinationsOf(user).map(({ to, label }) => (
        <DestinationLink key={to} to={to} label={label} />
      ))}
    </nav>
  );
}

export function DestinationLink({ to, label }: Pick<Destination, 'to' | 'label'>) {
  if (isServerPage(to)) {
    return (
      <a href={to} className={classes.link}>
        {label}
      </a>
    );
  }
  return (
    <NavLink to={to} className={classes.link}>
      {label}
    </NavLink>
  );
}
