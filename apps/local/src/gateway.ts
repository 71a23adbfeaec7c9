import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import helmet from 'helmet';
import { createProxyServer } from 'httpxy';
import sirv from 'sirv';

const toApi = /^\/(api|admin\/queues|media)(\/|$|\?)/;
const oneYearSeconds = 365 * 24 * 3600;

/** The security headers that nginx sends. `nginx/snippets/headers.conf` explains them. */
const secure = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:', 'blob:'],
      objectSrc: ["'none'"],
      baseUri: ["'self'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'same-origin' },
});

export interface GatewayOptions {
  port: number;
  apiPort: number;
  /** The built client. */
  webFolder: string;
  /** The built docs. */
  docsFolder: string;
}

/** Does what nginx does in containers: serves the client and the docs, and passes /api on to the API. */
export async function startGateway({
  port,
  apiPort,
  webFolder,
  docsFolder,
}: GatewayOptions): Promise<Server> {
  const proxy = createProxyServer({ target: `http://127.0.0.1:${apiPort}`, xfwd: true });
  const docs = serveFiles(docsFolder, false);
  const web = serveFiles(webFolder, 'app.html');

  const server = createServer((request, response) => {
    secure(request, response, () => {
      const url = request.url ?? '/';
      if (toApi.test(url)) {
        proxy.web(request, response).catch(() => sendUnavailable(response));
      } else if (url.startsWith('/docs/')) {
        request.url = url.slice('/docs'.length);
        docs(request, response);
      } else if (url === '/docs') {
        response.writeHead(301, { Location: '/docs/' }).end();
      } else {
        web(request, response);
      }
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, resolve);
  });
  return server;
}

/** @param page the file to send for a path that isn't a file, or false for 404 */
function serveFiles(folder: string, page: string | false): RequestListener {
  return sirv(folder, {
    single: page,
    etag: true,
    gzip: true,
    brotli: true,
    setHeaders(response, pathname) {
      const isHashed = pathname.startsWith('/assets/');
      response.setHeader(
        'Cache-Control',
        isHashed ? `public, max-age=${oneYearSeconds}, immutable` : 'no-cache',
      );
    },
  });
}

function sendUnavailable(response: ServerResponse): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.writeHead(503, { 'Content-Type': 'application/problem+json', 'Retry-After': '2' }).end(
    JSON.stringify({
      type: '/docs/reference/problems#service-unavailable',
      title: 'Service unavailable',
      status: 503,
      code: 'service-unavailable',
      detail: 'The API is starting or restarting. Please try again.',
    }),
  );
}
