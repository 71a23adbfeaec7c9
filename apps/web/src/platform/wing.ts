import { IconUser } from '@tabler/icons-react';
import { LandingPage } from './landing/landing-page.tsx';
import type { MainWing } from './lib/wing.ts';

export const platformWing: MainWing = {
  LandingPage,
  homePath: '/',
  destinations: [
    { to: '/staff/users', label: 'Users', letter: 'u', role: 'staff' },
    { to: '/admin/queues', label: 'Queues', letter: 'j', role: 'staff' },
  ],
  accountDestinations: [{ to: '/profile', label: 'Profile', letter: 'p', icon: IconUser }],
};
