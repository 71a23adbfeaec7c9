import { relative } from 'node:path';
import { demoAccounts, demoPassword } from '@math-app/database';

export interface Welcome {
  webPort: number;
  mailWebPort: number;
  dataDir: string;
  hasDemoData: boolean;
  isMailCaught: boolean;
}

/** Prints the last lines of the start: where to open the app and how to sign in. */
export function printWelcome({ webPort, mailWebPort, dataDir, hasDemoData, isMailCaught }: Welcome): void {
  const { student, staff } = demoAccounts;
  const shortPath = relative('.', dataDir);
  const lines = [
    '',
    '  Math App is running.',
    '',
    `  Open      http://localhost:${webPort}`,
    hasDemoData && `  Sign in   ${student.email} or ${staff.email}, password ${demoPassword}`,
    isMailCaught && `  Emails    http://localhost:${mailWebPort}`,
    `  Data      ${shortPath.startsWith('..') ? dataDir : shortPath} (delete this folder to start from scratch)`,
    '',
    '  Press Ctrl-C to stop.',
    '',
  ];
  console.log(lines.filter((line) => line !== false).join('\n'));
}
