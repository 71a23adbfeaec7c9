/** Who may call which route of the platform. A route that isn't listed is for staff. */
export const platformRoutes = {
  open: [
    'POST /api/auth/register',
    'POST /api/auth/login',
    'POST /api/auth/logout',
    'POST /api/auth/forgot-password',
    'POST /api/auth/reset-password',
    'GET /media/{path}',
    'GET /api/ping',
    'GET /api/time',
    'GET /api/health/live',
    'GET /api/health/ready',
  ],
  forStudents: [
    'GET /api/auth/session',
    'GET /api/users/me',
    'PATCH /api/users/me',
    'POST /api/users/me/password',
  ],
};
