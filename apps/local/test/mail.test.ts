import { connect } from 'node:net';
import { findFreePort } from '@math-app/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startInboxServer } from '../src/mail/inbox-server.ts';
import { Mailbox } from '../src/mail/mailbox.ts';
import { startSmtpCatcher } from '../src/mail/smtp-catcher.ts';

const message = [
  'From: Math App <no-reply@example.com>',
  'To: Ada <ada@example.com>',
  'Subject: =?UTF-8?Q?Caf=C3=A9?=',
  'X-Mark: 42',
  'MIME-Version: 1.0',
  'Content-Type: multipart/alternative; boundary=b',
  '',
  '--b',
  'Content-Type: text/plain',
  '',
  'Hello',
  '--b',
  'Content-Type: text/html',
  '',
  '<p>Hello <a href="https://math.example/reset-password?token=x">link</a></p><script>alert(1)</script>',
  '--b--',
].join('\r\n');

let smtpPort: number;
let url: string;
let close: () => void;

beforeAll(async () => {
  const mailbox = new Mailbox();
  const [freeSmtpPort, webPort] = [await findFreePort(), await findFreePort()];
  smtpPort = freeSmtpPort;
  const smtp = await startSmtpCatcher(mailbox, smtpPort);
  const web = await startInboxServer(mailbox, webPort);
  url = `http://127.0.0.1:${webPort}`;
  close = () => {
    smtp.close();
    web.close();
  };
});

afterAll(() => close());

/** Sends an email over plain SMTP: one line for each reply. */
async function deliver(raw: string): Promise<string> {
  const lines = [
    'EHLO test',
    'MAIL FROM:<no-reply@example.com>',
    'RCPT TO:<ada@example.com>',
    'DATA',
    `${raw}\r\n.`,
    'QUIT',
  ];
  return new Promise((resolve, reject) => {
    let replies = '';
    const socket = connect(smtpPort, '127.0.0.1');
    socket.on('data', (chunk) => {
      replies += chunk.toString();
      if (/^\d{3} .*\r\n$/m.test(chunk.toString()) && lines.length > 0) socket.write(`${lines.shift()}\r\n`);
    });
    socket.on('end', () => resolve(replies));
    socket.on('error', reject);
  });
}

const list = async () => (await (await fetch(`${url}/api/email`)).json()) as { id: string }[];

describe('the mail catcher', () => {
  it('lists emails in the format of maildev', async () => {
    await deliver(message);
    expect(await list()).toEqual([
      {
        id: expect.any(String),
        time: expect.any(String),
        subject: 'Café',
        from: [{ address: 'no-reply@example.com', name: 'Math App' }],
        to: [{ address: 'ada@example.com', name: 'Ada' }],
        headers: expect.objectContaining({ 'x-mark': '42', to: 'Ada <ada@example.com>' }),
        text: expect.stringContaining('Hello'),
        html: expect.stringContaining('reset-password?token=x'),
      },
    ]);
  });

  it('shows an email in a sandbox', async () => {
    const [{ id }] = (await list()) as [{ id: string }];
    const response = await fetch(`${url}/api/email/${id}/html`);
    expect(response.headers.get('content-security-policy')).toMatch(/^sandbox(?!.*allow-scripts)/);
    expect(await response.text()).toContain('<base target="_blank">');
    expect(await (await fetch(`${url}/api/email/${id}`)).json()).toMatchObject({ id, subject: 'Café' });
  });

  it('has an inbox page', async () => {
    const response = await fetch(url);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('Emails caught by Math App');
  });

  it('deletes all emails on request, and rejects other requests', async () => {
    expect((await fetch(`${url}/api/email/nothing`)).status).toBe(404);
    expect((await fetch(`${url}/api/email`, { method: 'POST' })).status).toBe(405);
    await fetch(`${url}/api/email/all`, { method: 'DELETE' });
    expect(await list()).toEqual([]);
  });
});
