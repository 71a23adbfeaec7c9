import type { User } from '@math-app/contracts';
import { NavLink } from 'react-router';
import classes from './layout.module.css';

export interface Destination {
  to: string;
  label: string;
}

const forAll: Destination[] = [{ to: '/quizzes', label: 'Quizzes' }];

const forStaff: Destination[] = [
  { to: '/staff/quizzes', label: 'Manage' },
  { to: '/staff/questions', label: 'Questions' },
  { to: '/staff/imports', label: 'Imports' },
  { to: '/staff/users', label: 'Users' },
  { to: '/staff/report', label: 'Report' },
];

/** Where a person may go from the header. */
export function destinationsOf(user: User | null | undefined): Destination[] {
  return user?.role === 'staff' ? [...forAll, ...forStaff] : forAll;
}

export function MainNavigation({ user }: { user: User | null | undefined }) {
  return (
    <nav aria-label="Main" className={classes.nav}>
      {destinationsOf(user).map(({ to, label }) => (
        <NavLink key={to} to={to} className={classes.link}>
          {label}
        </NavLink>
      ))}
    </nav>
  );
}
