import { ApiError } from './api-client.ts';
import type { Messages } from './wing.ts';

/** What each problem means to the user. Pages explain the other codes themselves. */
const messages: Messages & { unreachable: string } = {
  unreachable: 'We couldn’t reach the server. Check your connection; nothing you typed is lost.',
  'service-unavailable': 'The app is busy or restarting. Please try again in a moment.',
  'not-signed-in': 'You have been signed out. Please sign in again.',
  'wrong-credentials': 'The email address or the password is wrong.',
  'account-disabled': 'This account has been closed. If you think that is a mistake, contact the staff.',
  'wrong-role': 'This page is for staff only.',
  'not-found': 'This doesn’t exist, or it has been deleted.',
  'email-taken': 'An account with this email address already exists. Sign in, or reset your password.',
  'own-account': 'You can’t change your own role or close your own account. Ask a colleague.',
  'reset-token-invalid': 'This link has been used or has expired. Request a new one.',
  'wrong-password': 'This is not your current password.',
  'body-too-large': 'This is too large to upload.',
  'internal-error': 'Something went wrong on our side. Please try again; the error has been logged.',
};

/** Adds the messages of another wing. */
export function addMessages(more: Messages): void {
  Object.assign(messages, more);
}

/** Tells the user what went wrong in plain words, and never shows the error itself. */
export function messageOf(error: unknown): string {
  if (!(error instanceof ApiError)) return 'Something went wrong. Please reload the page.';
  if (error.code === 'too-many-requests') {
    return `Too many attempts. Please wait ${waitOf(error)} and try again.`;
  }
  return messages[error.code] ?? error.problem?.detail ?? 'Something went wrong. Please try again.';
}

function waitOf({ retryAfterSeconds }: ApiError): string {
  if (!retryAfterSeconds) return 'a while';
  const minutes = Math.ceil(retryAfterSeconds / 60);
  return minutes > 1 ? `${minutes} minutes` : 'a minute';
}

/** The API's field errors by path, as a form expects them. */
export function fieldErrorsOf(error: unknown): Record<string, string> {
  const errors = error instanceof ApiError ? (error.problem?.errors ?? []) : [];
  return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
}
