import type { Problem, ProblemCode } from '@math-app/contracts';
import { vi } from 'vitest';

type Reply = { status?: number; body?: unknown; headers?: Record<string, string> };
type Handler = Reply | ((body: unknown) => Reply | Promise<Reply>);

/** A fake of the API: it answers each route as the test says, and records the requests. */
export class FakeApi {
  readonly calls: { route: string; body: unknown }[] = [];

  /** @param routes the responses by method and path: `'GET /users'` */
  constructor(private readonly routes: Record<string, Handler>) {
    vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => this.respond(url, init));
  }

  /** Changes the response of a route from now on. */
  set(route: string, handler: Handler): void {
    this.routes[route] = handler;
  }

  bodiesOf(route: string): unknown[] {
    return this.calls.filter((call) => call.route === route).map(({ body }) => body);
  }

  private async respond(url: string, init: RequestInit): Promise<Response> {
    const route = `${init.method ?? 'GET'} ${url.replace(/^\/api/, '')}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    this.calls.push({ route, body });
    const handler =
      this.routes[route] ?? this.routes[route.split('?', 1)[0] ?? ''] ?? refusal('not-found', 404);
    const {
      status = 200,
      body: responseBody,
      headers,
    } = typeof handler === 'function' ? await handler(body) : handler;
    if (status === 0) throw new TypeError('Failed to fetch');
    return new Response(responseBody === undefined ? null : JSON.stringify(responseBody), {
      status,
      headers,
    });
  }
}

/** Replaces `fetch` with a fake API. */
export function fakeApi(routes: Record<string, Handler> = {}): FakeApi {
  return new FakeApi(routes);
}

/** No response at all, as when the network is down. */
export const silence: Reply = { status: 0 };

/** An error response with a problem in its body. */
export function refusal(code: ProblemCode, status: number, more: Partial<Problem> = {}): Reply {
  return { status, body: { type: 'about:blank', title: code, status, code, detail: code, ...more } };
}
