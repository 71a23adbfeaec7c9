import type { ComponentType } from 'react';

/** The pages whose code is fetched when somebody goes there, by their paths. */
export const lazyPages = {
  '/quizzes': async () => (await import('./features/quizzes/quizzes-page.tsx')).QuizzesPage,
  '/quizzes/:slug': async () => (await import('./features/quizzes/quiz-page.tsx')).QuizPage,
  '/quizzes/:slug/result': async () => (await import('./features/quizzes/result-page.tsx')).ResultPage,
  '/login': async () => (await import('./features/auth/login-page.tsx')).LoginPage,
  '/register': async () => (await import('./features/auth/register-page.tsx')).RegisterPage,
  '/forgot-password': async () =>
    (await import('./features/auth/forgot-password-page.tsx')).ForgotPasswordPage,
  '/reset-password': async () => (await import('./features/auth/reset-password-page.tsx')).ResetPasswordPage,
  '/profile': async () => (await import('./features/users/profile-page.tsx')).ProfilePage,
  '/status': async () => (await import('./features/health/status-page.tsx')).StatusPage,
  '/terms': async () => (await import('./features/landing/terms-page.tsx')).TermsPage,
  '/staff/quizzes': async () => (await import('./features/quizzes/staff-quizzes-page.tsx')).StaffQuizzesPage,
  '/staff/quizzes/:slug/results': async () =>
    (await import('./features/results/results-page.tsx')).ResultsPage,
  '/staff/submissions/:id': async () =>
    (await import('./features/results/submission-page.tsx')).SubmissionPage,
  '/staff/questions': async () => (await import('./features/questions/questions-page.tsx')).QuestionsPage,
  '/staff/imports': async () => (await import('./features/imports/imports-page.tsx')).ImportsPage,
  '/staff/imports/:id': async () => (await import('./features/imports/import-page.tsx')).ImportPage,
  '/staff/exports': async () => (await import('./features/exports/exports-page.tsx')).ExportsPage,
  '/staff/users': async () => (await import('./features/users/users-page.tsx')).UsersPage,
  '/staff/report': async () => (await import('./features/reports/report-page.tsx')).ReportPage,
} satisfies Record<string, () => Promise<ComponentType>>;

export type LazyPath = keyof typeof lazyPages;

/** Which of these pages is at an address, and what its path says: `{ path: '/quizzes/:slug', params: { slug } }`. */
export function findLazyPage(pathname: string) {
  for (const path of Object.keys(lazyPages) as LazyPath[]) {
    const pattern = new RegExp(`^${path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`);
    const match = pattern.exec(pathname);
    if (match) return { path, params: match.groups ?? {} };
  }
  return undefined;
}
