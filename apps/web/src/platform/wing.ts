import { IconUser } from '@tabler/icons-react';
import type { Wing } from './lib/wing.ts';
import { platformRoutes } from './routes.ts';

export const platformWing: Wing = {
  routes: platformRoutes,
  destinations: [
    { to: '/staff/users', label: 'Users', letter: 'u', role: 'staff' },
    { to: '/admin/queues', label: 'Queues', letter: 'j', role: 'staff' },
  ],
  accountDestinations: [{ to: '/profile', label: 'Profile', letter: 'p', icon: IconUser }],
};
