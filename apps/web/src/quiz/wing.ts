import { IconFileDownload } from '@tabler/icons-react';
import type { MainWing } from '../platform/lib/wing.ts';
import { LandingPage } from './landing/landing-page.tsx';
import { quizMessages } from './messages.ts';

export const quizWing: MainWing = {
  LandingPage,
  homePath: '/quizzes',
  destinations: [
    { to: '/quizzes', label: 'Quizzes', letter: 'q' },
    { to: '/staff/quizzes', label: 'Manage', letter: 'm', role: 'staff' },
    { to: '/staff/questions', label: 'Questions', letter: 'e', role: 'staff' },
    { to: '/staff/imports', label: 'Imports', letter: 'i', role: 'staff' },
    { to: '/staff/report', label: 'Report', letter: 'r', role: 'staff' },
  ],
  accountDestinations: [{ to: '/staff/exports', label: 'My exports', role: 'staff', icon: IconFileDownload }],
  pageShortcuts: [
    {
      title: 'While answering a quiz',
      shortcuts: [
        { keys: 'Enter', label: 'Next answer' },
        { keys: 'Shift+Enter', label: 'Previous answer' },
      ],
    },
  ],
  messages: quizMessages,
};
