import { PasswordResetEntity } from '@math-app/database';
import { hashToken } from '@math-app/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BuiltWorker, end } from '../built-worker.ts';
import { SmtpInbox } from '../smtp-inbox.ts';
import { backends, Workshop } from '../test-worker.ts';
import { until } from '../until.ts';

let built: BuiltWorker;

beforeAll(() => {
  built = new BuiltWorker();
});

afterAll(() => built.remove());

describe.each(backends)('a worker that sends a mail, with the queue on %s', (backend) => {
  it(
    'leaves its job to the next worker when it is killed, and the mail arrives',
    { timeout: 90_000 },
    async () => {
      const inbox = await (await SmtpInbox.reserve()).open();
      const workshop = await Workshop.open(backend, { SMTP_URL: inbox.url });
      await workshop.addUser('ada@example.com');

      inbox.reception = 'hang';
      const first = built.start(workshop.variables);
      const id = await workshop.requestPasswordReset('ada@example.com');
      await until(() => inbox.deliveries === 1);
      expect(await workshop.mailing.getJobState(id)).toBe('active');
      await end(first, 'SIGKILL');

      inbox.reception = 'accept';
      const second = built.start(workshop.variables);
      await until(() => inbox.mails.length === 1);
      await until(async () => (await workshop.mailing.getJobState(id)) === 'completed');

      const token = /token=([\w-]{43})/.exec(inbox.mails[0]?.text ?? '')?.[1] ?? '';
      const reset = await workshop.database.manager.findOneBy(PasswordResetEntity, {
        user: { email: 'ada@example.com' },
      });
      expect(reset?.tokenHash).toBe(hashToken(token));

      await end(second, 'SIGTERM');
      expect(inbox.mails).toHaveLength(1);
      await workshop.close();
    },
  );

  it('finishes its job before it exits on SIGTERM', { timeout: 60_000 }, async () => {
    const inbox = await (await SmtpInbox.reserve()).open();
    const workshop = await Workshop.open(backend, { SMTP_URL: inbox.url });
    await workshop.addUser('ada@example.com');
    const worker = built.start(workshop.variables);
    inbox.delayMs = 1500;
    const id = await workshop.requestPasswordReset('ada@example.com');
    await until(() => inbox.deliveries === 1);
    await end(worker, 'SIGTERM');
    expect(inbox.mails).toHaveLength(1);
    expect(await workshop.mailing.getJobState(id)).toBe('completed');
    await workshop.close();
  });
});
