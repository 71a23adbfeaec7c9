import { findFreePort } from '@math-app/server';
import { report } from '../report.ts';
import { startInboxServer } from './inbox-server.ts';
import { Mailbox } from './mailbox.ts';
import { startSmtpCatcher } from './smtp-catcher.ts';

/**
 * Starts an SMTP server that catches every email, and a web page that shows them.
 *
 * @returns the URL of the SMTP server
 */
export async function startMailCatcher(webPort: number): Promise<string> {
  const smtpPort = await findFreePort();
  await report(
    'mail',
    async () => {
      const mailbox = new Mailbox();
      await startSmtpCatcher(mailbox, smtpPort);
      await startInboxServer(mailbox, webPort);
    },
    () => 'emails are caught, not sent',
  );
  return `smtp://127.0.0.1:${smtpPort}`;
}
