import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox.ts';

/** An SMTP server that delivers nothing: every mail ends in the mailbox. */
export async function startSmtpCatcher(mailbox: Mailbox, port: number): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    size: 10 * 1024 * 1024,
    onData(stream, _session, done) {
      buffer(stream)
        .then((raw) => mailbox.add(raw))
        .then(
          () => done(),
          (error: Error) => done(error),
        );
    },
  });
  // A client that hangs up early is its own affair.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));
  return server;
}
