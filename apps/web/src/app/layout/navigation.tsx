import type { User } from '@math-app/contracts';
import { NavLink } from 'react-router';
import { isServerPage } from '../../platform/lib/server-pages.ts';
import classes from './layout.module.css';

export interface Destination {
  to: string;
  label: string;
  /** Goes there after a `g`. */
  letter?: string;
}

const forAll: Destination[] = [{ to: '/quizzes', label: 'Quizzes', letter: 'q' }];

const forStaff: Destination[] = [
  { to: '/staff/quizzes', label: 'Manage', letter: 'm' },
  { to: '/staff/questions', label: 'Questions', letter: 'e' },
  { to: '/staff/imports', label: 'Imports', letter: 'i' },
  { to: '/staff/users', label: 'Users', letter: 'u' },
  { to: '/staff/report', label: 'Report', letter: 'r' },
  { to: '/admin/queues', label: 'Queues', letter: 'j' },
];

/** Where a person may go from the header. */
export function destinationsOf(user: User | null | undefined): Destination[] {
  return user?.role === 'staff' ? [...forAll, ...forStaff] : forAll;
}

/** What is one's own, reached from the name in the header. */
export function ownPagesOf(user: User): Destination[] {
  const profile = { to: '/profile', label: 'Profile' };
  return user.role === 'staff' ? [profile, { to: '/staff/exports', label: 'My exports' }] : [profile];
}

export function MainNavigation({ user }: { user: User | null | undefined }) {
  return (
    <nav aria-label="Main" className={classes.nav}>
      {destinationsOf(user).map((destination) => (
        <DestinationLink key={destination.to} {...destination} />
      ))}
    </nav>
  );
}

export function DestinationLink({ to, label }: Destination) {
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
