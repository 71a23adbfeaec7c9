import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { inboxPage } from './inbox-page.ts';
import type { Mailbox } from './mailbox.ts';

/** Serves the inbox as a page at / and as JSON at /api/email, in maildev's format. */
export async function startInboxServer(mailbox: Mailbox, port: number): Promise<Server> {
  const server = createServer((request, response) => answer(mailbox, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, resolve);
  });
  return server;
}

function answer(mailbox: Mailbox, request: IncomingMessage, response: ServerResponse): void {
  const { pathname } = new URL(request.url ?? '/', 'http://inbox');
  const [, id, form] = /^\/api\/email\/([\w-]+)(\/html)?$/.exec(pathname) ?? [];
  const mail = id ? mailbox.find(id) : undefined;
  if (request.method === 'DELETE' && pathname === '/api/email/all') {
    mailbox.clear();
    sendJson(response, true);
  } else if (request.method !== 'GET') {
    send(response, 405, 'text/plain', 'Only GET is supported.');
  } else if (pathname === '/') {
    send(response, 200, 'text/html; charset=utf-8', inboxPage, pagePolicy);
  } else if (pathname === '/api/email') {
    sendJson(response, mailbox.list());
  } else if (mail && form) {
    // Links open in a new tab, because the app can't be embedded in another page.
    send(response, 200, 'text/html; charset=utf-8', `<base target="_blank">${mail.html}`, mailPolicy);
  } else if (mail) {
    sendJson(response, mail);
  } else {
    send(response, 404, 'text/plain', 'This email does not exist.');
  }
}

const pagePolicy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; frame-src 'self'";

/** An email is untrusted content: it can have styles, but no scripts. */
const mailPolicy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:";

function sendJson(response: ServerResponse, body: unknown): void {
  send(response, 200, 'application/json; charset=utf-8', JSON.stringify(body));
}

function send(
  response: ServerResponse,
  status: number,
  type: string,
  body: string,
  policy = "default-src 'none'",
): void {
  response
    .writeHead(status, {
      'Content-Type': type,
      'Content-Security-Policy': policy,
      'X-Content-Type-Options': 'nosniff',
      'Cache-Control': 'no-store',
    })
    .end(body);
}
