import type { Messages } from '../platform/lib/wing.ts';

/** The message of each problem code. Pages handle the codes that are missing here themselves. */
export const quizMessages: Messages = {
  'slug-taken': 'Another quiz already uses this link name. Choose a different one.',
  'quiz-already-submitted': 'You have already submitted this quiz.',
  'submission-already-reopened':
    'This submission has already been reopened. Reload the page to see who did it.',
  'export-not-ready': 'This file isn’t ready yet. Try again in a moment.',
  'already-imported': 'This file has already been imported.',
  'import-finished': 'This import has already finished.',
  'unreadable-picture': 'We couldn’t read this picture. Choose a PNG, JPEG or WebP file.',
  'picture-too-large': 'This picture has too many pixels. Make it smaller: 2,000 pixels wide is plenty.',
};
