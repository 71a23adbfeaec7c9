import type { ComponentType } from 'react';

/** The pages whose code is fetched when somebody goes there, by their paths. */
export const lazyPages = {
  '/quizzes': async () => (await import('../quiz/quizzes/quizzes-page.tsx')).QuizzesPage,
  '/quizzes/:slug': async () => (await import('../quiz/quizzes/quiz-page.tsx')).QuizPage,
  '/quizzes/:slug/result': async () => (await import('../quiz/quizzes/result-page.tsx')).ResultPage,
  '/login': async () => (await import('../platform/accounts/login-page.tsx')).LoginPage,
  '/register': async () => (await import('../platform/accounts/register-page.tsx')).RegisterPage,
  '/forgot-password': async () =>
    (await import('../platform/accounts/forgot-password-page.tsx')).ForgotPasswordPage,
  '/reset-password': async () =>
    (await import('../platform/accounts/reset-password-page.tsx')).ResetPasswordPage,
  '/profile': async () => (await import('../platform/accounts/profile-page.tsx')).ProfilePage,
  '/status': async () => (await import('../platform/health/status-page.tsx')).StatusPage,
  '/terms': async () => (await import('../platform/terms/terms-page.tsx')).TermsPage,
  '/staff/quizzes': async () => (await import('../quiz/quizzes/staff-quizzes-page.tsx')).StaffQuizzesPage,
  '/staff/quizzes/:slug/results': async () => (await import('../quiz/results/results-page.tsx')).ResultsPage,
  '/staff/submissions/:id': async () => (await import('../quiz/results/submission-page.tsx')).SubmissionPage,
  '/staff/questions': async () => (await import('../quiz/questions/questions-page.tsx')).QuestionsPage,
  '/staff/imports': async () => (await import('../quiz/imports/imports-page.tsx')).ImportsPage,
  '/staff/imports/:id': async () => (await import('../quiz/imports/import-page.tsx')).ImportPage,
  '/staff/exports': async () => (await import('../quiz/exports/exports-page.tsx')).ExportsPage,
  '/staff/users': async () => (await import('../platform/users/users-page.tsx')).UsersPage,
  '/staff/report': async () => (await import('../quiz/reports/report-page.tsx')).ReportPage,
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
