import type { Messages } from '../platform/lib/wing.ts';

/** What each of the quiz's problems means to the user. Pages explain the other codes themselves. */
export const quizMessages: Messages = {
  'slug-taken': 'Another quiz already has this address. Choose a different one.',
  'quiz-already-submitted': 'You have already submitted this quiz.',
  'submission-already-reopened':
    'This submission has already been reopened. Reload the page to see who did it.',
  'export-not-ready': 'This file is not ready yet. Try again in a moment.',
  'already-imported': 'This file has already been imported.',
  'import-finished': 'This import has already finished.',
  'unreadable-picture': 'We couldn’t read this picture. Choose a PNG, JPEG or WebP file.',
  'picture-too-large': 'This picture has too many pixels. Make it smaller: 2,000 pixels wide is plenty.',
};
