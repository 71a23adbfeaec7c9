import { ENV, type Env } from '@math-app/server';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';

export interface Mail {
  subject: string;
  text: string;
  html: string;
}

/** Sends mail over SMTP. Throws if the server is unavailable or rejects the mail; BullMQ then retries the job. */
@Injectable()
export class MailerService implements OnApplicationShutdown {
  private readonly transport: Transporter;

  constructor(@Inject(ENV) env: Env) {
    this.transport = createTransport(
      {
        url: env.SMTP_URL,
        pool: true,
        maxConnections: 5,
        connectionTimeout: 10_000,
        greetingTimeout: 10_000,
        socketTimeout: 30_000,
      },
      { from: env.MAIL_FROM },
    );
  }

  async send(to: { name: string; email: string }, mail: Mail): Promise<void> {
    await this.transport.sendMail({
      ...mail,
      to: { name: to.name, address: to.email },
      // Prevents out-of-office replies (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
