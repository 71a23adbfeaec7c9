import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@math-app/server';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** What the server does with a mail that is handed to it. */
export type Reception = 'accept' | 'refuse' | 'hang';

/** A real SMTP server whose mood a test sets, and the mails that it accepted. */
export class SmtpInbox {
  readonly mails: Email[] = [];
  reception: Reception = 'accept';
  /** How often a mail was handed over, whatever became of it. */
  deliveries = 0;
  /** Milliseconds that it takes over each mail. */
  slowness = 0;
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
        // A worker that is killed hands over half a mail.
        this.receive(stream).then((error) => done(error), done);
      },
    });
    this.server.on('error', () => undefined);
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', () => resolve()));
    return this;
  }

  private async receive(stream: Readable): Promise<Error | undefined> {
    const raw = await buffer(stream);
    await sleep(this.slowness);
    if (this.reception === 'refuse') return new Error('Mailbox is full, come back later');
    if (this.reception === 'hang') await new Promise(() => undefined);
    this.mails.push(await PostalMime.parse(raw));
    return undefined;
  }

  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }
}

/** Waits until something is true, as long as a test may take. */
export async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await sleep(50);
}
