import { PasswordResetEntity, UserEntity } from '@math-app/database';
import { hashToken } from '@math-app/server';
import type { INestApplicationContext } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SmtpInbox, until } from '../smtp-inbox.ts';
import { backends, Workshop } from '../test-worker.ts';

describe.each(backends)('the reset mail, with the queue on %s', (backend) => {
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

  it('has a link in its text and in its HTML, whose hash is what the database keeps', async () => {
    await workshop.addUser('ada@example.com');
    await workshop.forgetPassword('ada@example.com');
    await until(() => inbox.mails.length === 1);
    const [mail] = inbox.mails;
    expect(mail?.to).toEqual([{ address: 'ada@example.com', name: 'Ada <Lovelace>' }]);
    expect(mail?.subject).toBe('Choose a new password');
    const link = /https:\/\/math\.example\/reset-password\?token=([\w-]{43})/;
    const token = link.exec(mail?.text ?? '')?.[1] ?? '';
    expect(link.exec(mail?.html ?? '')?.[1]).toBe(token);
    const reset = await resetOf('ada@example.com');
    expect(reset?.tokenHash).toBe(hashToken(token));
    const hours = (reset!.expiresAt.getTime() - Date.now()) / 3600_000;
    expect(Math.round(hours)).toBe(24);
  });

  it('is HTML that a name cannot break', async () => {
    await workshop.addUser('eve@example.com');
    await workshop.forgetPassword('eve@example.com');
    await until(() => inbox.mails.length === 1);
    expect(inbox.mails[0]?.html).toContain('Hello Ada &#60;Lovelace&#62;');
    expect(inbox.mails[0]?.text).toContain('Hello Ada <Lovelace>');
  });

  it('voids the older link', async () => {
    await workshop.addUser('twice@example.com');
    await workshop.forgetPassword('twice@example.com');
    await until(() => inbox.mails.length === 1);
    const first = await resetOf('twice@example.com');
    await workshop.forgetPassword('twice@example.com');
    await until(() => inbox.mails.length === 2);
    const second = await resetOf('twice@example.com');
    expect(second?.tokenHash).not.toBe(first?.tokenHash);
    expect(
      await workshop.database.manager.countBy(PasswordResetEntity, { user: { email: 'twice@example.com' } }),
    ).toBe(1);
  });

  it('goes to nobody for an unknown address or a closed account, and the job is done', async () => {
    await workshop.addUser('closed@example.com');
    await workshop.database.manager.update(UserEntity, { email: 'closed@example.com' }, { disabled: true });
    for (const email of ['nobody@example.com', 'closed@example.com']) {
      const id = await workshop.forgetPassword(email);
      await until(async () => (await stateOf(id)) === 'completed');
    }
    expect(inbox.mails).toEqual([]);
  });

  it('is tried again later where the server refuses it', async () => {
    await workshop.addUser('later@example.com');
    inbox.reception = 'refuse';
    const id = await workshop.forgetPassword('later@example.com');
    await until(async () => (await stateOf(id)) === 'delayed');
    inbox.reception = 'accept';
    await until(() => inbox.mails.length === 1);
    const token = /token=([\w-]{43})/.exec(inbox.mails[0]?.text ?? '')?.[1] ?? '';
    expect((await resetOf('later@example.com'))?.tokenHash).toBe(hashToken(token));
  });

  it('does not wait behind a job that makes no sense', async () => {
    await workshop.addUser('behind@example.com');
    const odd = await workshop.mailing.add('make-coffee', { email: 'a@example.com' });
    const broken = await workshop.mailing.add(
      'send-password-reset',
      { email: 'not an address' },
      { attempts: 1 },
    );
    await workshop.forgetPassword('behind@example.com');
    await until(() => inbox.mails.length === 1);
    for (const { id } of [odd, broken]) await until(async () => (await stateOf(id!)) === 'failed');
  });
});
