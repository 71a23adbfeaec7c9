import type { PageList } from './lib/page-list.ts';

export const platformPages: PageList = {
  everyone: [
    { path: '/login', load: () => import('./accounts/login-page.tsx') },
    { path: '/register', load: () => import('./accounts/register-page.tsx') },
    { path: '/forgot-password', load: () => import('./accounts/forgot-password-page.tsx') },
    { path: '/reset-password', load: () => import('./accounts/reset-password-page.tsx') },
    { path: '/status', load: () => import('./health/status-page.tsx') },
    { path: '/terms', load: () => import('./terms/terms-page.tsx') },
  ],
  signedIn: [{ path: '/profile', load: () => import('./accounts/profile-page.tsx') }],
  staff: [{ path: '/staff/users', load: () => import('./users/users-page.tsx') }],
};
