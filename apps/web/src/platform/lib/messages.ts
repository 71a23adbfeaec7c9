import { ApiError } from './api-client.ts';

type Code = ApiError['code'];

/** What each refusal means for the person at the screen. Codes that a page explains itself are not here. */
const messages: Partial<Record<Code, string>> = {
  unreachable: 'We cannot reach the server. Check your connection; nothing you typed is lost.',
  'service-unavailable': 'The app is busy or restarting. Please try again in a moment.',
  'not-signed-in': 'You are no longer signed in. Please sign in again.',
  'wrong-credentials': 'E-mail address and password do not match.',
  'account-disabled': 'This account has been closed. Ask your teacher if you think that is a mistake.',
  'wrong-role': 'This page is for staff only.',
  'not-found': 'This does not exist, or not any more.',
  'email-taken': 'There is an account with this e-mail address already. Sign in, or ask for a new password.',
  'slug-taken': 'Another quiz has this address already.',
  'own-account': 'You cannot change your own role or close your own account. Ask a colleague.',
  'quiz-already-submitted': 'You have submitted this quiz already.',
  'submission-already-reopened': 'This submission has been reopened already. Reload the page to see by whom.',
  'export-not-ready': 'This file is not ready yet. Please wait a moment.',
  'reset-token-invalid': 'This link has been used or has expired. Ask for a new one.',
  'wrong-password': 'This is not your current password.',
  'already-imported': 'This file has been imported already.',
  'import-finished': 'This import is over already.',
  'unreadable-picture': 'This is no picture that can be read. Choose a PNG, JPEG or WebP file.',
  'picture-too-large': 'This picture has too many pixels. Make it smaller: 2,000 pixels across are plenty.',
  'body-too-large': 'This is too much at once.',
  'internal-error': 'Something went wrong on our side. We have been told; please try again.',
};

/** Plain words for whatever went wrong. Never the error itself. */
export function messageOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Something went wrong. Please reload the page.';
  if (error.code === 'too-many-requests') return `That was tried too often. Please wait ${waitOf(error)}.`;
  return messages[error.code] ?? error.problem?.detail ?? 'This did not work. Please try again.';
}

function waitOf({ retryAfterSeconds }: ApiError): string {
  if (!retryAfterSeconds) return 'a while';
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return minutes > 1 ? `${minutes} minutes` : 'a minute';
}

/** The refusals of single fields, as a form wants them: by path. */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  const errors = error instanceof ApiError ? (error.problem?.errors ?? []) : [];
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
}
