import { relative } from 'node:path';
import { demoAccounts, demoPassword } from '@math-app/database';

export interface Welcome {
  webPort: number;
  mailWebPort: number;
  dataDir: string;
  hasDemoData: boolean;
  isMailCaught: boolean;
}

/** The last lines of the start: where to go, and as whom. */
export function printWelcome({ webPort, mailWebPort, dataDir, hasDemoData, isMailCaught }: Welcome): void {
  const { student, staff } = demoAccounts;
  const lines = [
    '',
    `  Math App is at     http://localhost:${webPort}`,
    hasDemoData && `  Sign in as         ${student.email} or ${staff.email}, password ${demoPassword}`,
    isMailCaught && `  Its mail is at     http://localhost:${mailWebPort}`,
    `  Ctrl-C ends it. Your data stays in ${relative('.', dataDir)}.`,
    '',
  ];
  console.log(lines.filter((line) => line !== false).join('\n'));
}
