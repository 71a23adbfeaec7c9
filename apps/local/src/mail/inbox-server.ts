import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { inboxPage } from './inbox-page.ts';
import type { Mailbox } from './mailbox.ts';

/** The inbox as a page at / and as JSON at /api/email, in maildev's form. */
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
    send(response, 405, 'text/plain', 'This is an inbox: read it with GET.');
  } else if (pathname === '/') {
    send(response, 200, 'text/html; charset=utf-8', inboxPage, pagePolicy);
  } else if (pathname === '/api/email') {
    sendJson(response, mailbox.list());
  } else if (mail && form) {
    // Links open a tab of their own: the app refuses to be shown inside another page.
    send(response, 200, 'text/html; charset=utf-8', `<base target="_blank">${mail.html}`, mailPolicy);
  } else if (mail) {
    sendJson(response, mail);
  } else {
    send(response, 404, 'text/plain', 'There is no such mail.');
  }
}

const pagePolicy =
  "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; connect-src 'self'; frame-src 'self'";

/** A mail is foreign content: it may look as it likes and do nothing. */
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
