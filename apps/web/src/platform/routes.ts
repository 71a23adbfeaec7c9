import { redirect } from 'react-router';
import { LandingPage } from './landing/landing-page.tsx';
import { page, type WingRoutes } from './lib/wing.ts';

export const platformRoutes: WingRoutes = {
  everyone: [
    { index: true, Component: LandingPage },
    // Where users go after they sign in.
    { path: '/home', loader: () => redirect('/') },
    { path: '/login', lazy: page(() => import('./accounts/login-page.tsx')) },
    { path: '/register', lazy: page(() => import('./accounts/register-page.tsx')) },
    { path: '/forgot-password', lazy: page(() => import('./accounts/forgot-password-page.tsx')) },
    { path: '/reset-password', lazy: page(() => import('./accounts/reset-password-page.tsx')) },
    { path: '/status', lazy: page(() => import('./health/status-page.tsx')) },
    { path: '/terms', lazy: page(() => import('./terms/terms-page.tsx')) },
  ],
  signedIn: [{ path: '/profile', lazy: page(() => import('./accounts/profile-page.tsx')) }],
  staff: [{ path: '/staff/users', lazy: page(() => import('./users/users-page.tsx')) }],
};
