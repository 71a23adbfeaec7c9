import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox.ts';

/** An SMTP server that puts every email into the mailbox instead of delivering it. */
export async function startSmtpCatcher(mailbox: Mailbox, port: number): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    size: 10 * 1024 * 1024,
    onData(stream, _session, done) {
      void keep(stream, mailbox).then((error) => done(error));
    },
  });
  // Clients that disconnect early are not a problem.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  return server;
}

/** @returns the error to report to the sender, if any */
async function keep(stream: Readable, mailbox: Mailbox): Promise<Error | undefined> {
  try {
    await mailbox.add(await buffer(stream));
    return undefined;
  } catch (error) {
    return error as Error;
  }
}
