import { PasswordResetEntity, UserEntity } from '@math-app/database';
import { hashToken } from '@math-app/server';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SmtpInbox } from '../smtp-inbox.ts';
import { until } from '../until.ts';
import { backends, Workshop } from '../test-worker.ts';

describe.each(backends)('the password reset mail, with the queue on %s', (backend) => {
  let inbox: SmtpInbox;
  let workshop: Workshop;
  let worker: INestApplicationContext;

  beforeAll(async () => {
    inbox = await (await SmtpInbox.reserve()).open();
    workshop = await Workshop.open(backend, { SMTP_URL: inbox.url, PUBLIC_URL: 'https://math.example' });
    worker = await workshop.startWorker();
  });

  afterAll(async () => {
    await worker.close();
    await workshop.close();
    await inbox.close();
  });

  beforeEach(() => {
    inbox.mails.length = 0;
    inbox.reception = 'accept';
  });

  const resetOf = (email: string) =>
    workshop.database.manager.findOneBy(PasswordResetEntity, { user: { email } });
  const stateOf = (id: string) => workshop.mailing.getJobState(id);

  it('contains the same link as text and as HTML; the database stores the hash of its token', async () => {
    await workshop.addUser('ada@example.com');
    await workshop.requestPasswordReset('ada@example.com');
    await until(() => inbox.mails.length === 1);
    const [mail] = inbox.mails;
    expect(mail?.to).toEqual([{ address: 'ada@example.com', name: 'Ada <Lovelace>' }]);
    expect(mail?.subject).toBe('Reset your Math App password');
    const link = /https:\/\/math\.example\/reset-password\?token=([\w-]{43})/;
    const token = link.exec(mail?.text ?? '')?.[1] ?? '';
    expect(link.exec(mail?.html ?? '')?.[1]).toBe(token);
    const reset = await resetOf('ada@example.com');
    expect(reset?.tokenHash).toBe(hashToken(token));
    const hours = (reset!.expiresAt.getTime() - Date.now()) / 3600_000;
    expect(Math.round(hours)).toBe(24);
  });

  it('escapes the name in its HTML', async () => {
    await workshop.addUser('eve@example.com');
    await workshop.requestPasswordReset('eve@example.com');
    await until(() => inbox.mails.length === 1);
    expect(inbox.mails[0]?.html).toContain('Hello Ada &#60;Lovelace&#62;');
    expect(inbox.mails[0]?.text).toContain('Hello Ada <Lovelace>');
  });

  it('replaces the older link', async () => {
    await workshop.addUser('twice@example.com');
    await workshop.requestPasswordReset('twice@example.com');
    await until(() => inbox.mails.length === 1);
    const first = await resetOf('twice@example.com');
    await workshop.requestPasswordReset('twice@example.com');
    await until(() => inbox.mails.length === 2);
    const second = await resetOf('twice@example.com');
    expect(second?.tokenHash).not.toBe(first?.tokenHash);
    expect(
      await workshop.database.manager.countBy(PasswordResetEntity, { user: { email: 'twice@example.com' } }),
    ).toBe(1);
  });

  it('is not sent for an unknown address or a disabled account, and the job completes', async () => {
    await workshop.addUser('closed@example.com');
    await workshop.database.manager.update(UserEntity, { email: 'closed@example.com' }, { disabled: true });
    for (const email of ['nobody@example.com', 'closed@example.com']) {
      const id = await workshop.requestPasswordReset(email);
      await until(async () => (await stateOf(id)) === 'completed');
    }
    expect(inbox.mails).toEqual([]);
  });

  it('is sent again if the server rejects it', async () => {
    await workshop.addUser('later@example.com');
    inbox.reception = 'reject';
    const id = await workshop.requestPasswordReset('later@example.com');
    await until(async () => (await stateOf(id)) === 'delayed');
    inbox.reception = 'accept';
    await until(() => inbox.mails.length === 1);
    const token = /token=([\w-]{43})/.exec(inbox.mails[0]?.text ?? '')?.[1] ?? '';
    expect((await resetOf('later@example.com'))?.tokenHash).toBe(hashToken(token));
  });

  it('is not delayed by an invalid job', async () => {
    await workshop.addUser('behind@example.com');
    const odd = await workshop.mailing.add('make-coffee', { email: 'a@example.com' });
    const broken = await workshop.mailing.add(
      'send-password-reset',
      { email: 'not an email address' },
      { attempts: 1 },
    );
    await workshop.requestPasswordReset('behind@example.com');
    await until(() => inbox.mails.length === 1);
    for (const { id } of [odd, broken]) await until(async () => (await stateOf(id!)) === 'failed');
  });
});
