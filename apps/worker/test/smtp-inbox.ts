import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@math-app/server';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What the server does with a mail. */
export type Reception = 'accept' | 'reject' | 'hang';

/** A real SMTP server that accepts, rejects or hangs as a test asks, and keeps the mails it accepted. */
export class SmtpInbox {
  readonly mails: Email[] = [];
  reception: Reception = 'accept';
  /** How many deliveries were started, including those that failed. */
  deliveries = 0;
  /** How long each mail takes. */
  delayMs = 0;
  private server: SMTPServer;

  private constructor(readonly port: number) {}

  static async reserve(): Promise<SmtpInbox> {
    return new SmtpInbox(await findFreePort());
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  async open(): Promise<this> {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData: (stream, _session, done) => {
        this.deliveries++;
        // A worker that is killed sends half a mail, which ends in an error here.
        this.receive(stream).then((error) => done(error), done);
      },
    });
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', () => resolve()));
    return this;
  }

  private async receive(stream: Readable): Promise<Error | undefined> {
    const raw = await buffer(stream);
    await sleep(this.delayMs);
    if (this.reception === 'reject') return new Error('The mailbox is full');
    if (this.reception === 'hang') await new Promise(() => undefined);
    this.mails.push(await PostalMime.parse(raw));
    return undefined;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}
