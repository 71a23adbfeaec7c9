import { findFreePort } from '@math-app/server';
import { report } from '../report.ts';
import { startInboxServer } from './inbox-server.ts';
import { Mailbox } from './mailbox.ts';
import { startSmtpCatcher } from './smtp-catcher.ts';

/**
 * An SMTP server that keeps what it gets, with its inbox on a page.
 *
 * @returns where to send mail to
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
    () => `caught; inbox at http://localhost:${webPort}`,
  );
  return `smtp://127.0.0.1:${smtpPort}`;
}
