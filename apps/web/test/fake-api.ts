import type { Problem, ProblemCode } from '@math-app/contracts';
import { vi } from 'vitest';

type Reply = { status?: number; body?: unknown; headers?: Record<string, string> };
type Handler = Reply | ((body: unknown) => Reply | Promise<Reply>);

/** The API as the client sees it: what each route answers, and what it was asked. */
export class FakeApi {
  readonly calls: { route: string; body: unknown }[] = [];

  /** @param routes by method and path: `'GET /quizzes'` */
  constructor(private readonly routes: Record<string, Handler>) {
    vi.stubGlobal('fetch', (url: string, init: RequestInit = {}) => this.answer(url, init));
  }

  /** Changes what a route answers from now on. */
  set(route: string, handler: Handler): void {
    this.routes[route] = handler;
  }

  bodiesOf(route: string): unknown[] {
    return this.calls.filter((call) => call.route === route).map(({ body }) => body);
  }

  private async answer(url: string, init: RequestInit): Promise<Response> {
    const route = `${init.method ?? 'GET'} ${url.replace(/^\/api/, '')}`;
    const body: unknown = typeof init.body === 'string' ? JSON.parse(init.body) : undefined;
    this.calls.push({ route, body });
    const handler =
      this.routes[route] ?? this.routes[route.split('?', 1)[0] ?? ''] ?? refusal('not-found', 404);
    const {
      status = 200,
      body: answer,
      headers,
    } = typeof handler === 'function' ? await handler(body) : handler;
    if (status === 0) throw new TypeError('Failed to fetch');
    return new Response(answer === undefined ? null : JSON.stringify(answer), { status, headers });
  }
}

/** No answer at all, as with a pulled cable. */
/** Puts a fake API in the place of `fetch`. */
export function fakeApi(routes: Record<string, Handler> = {}): FakeApi {
  return new FakeApi(routes);
}

export const silence: Reply = { status: 0 };

export function refusal(code: ProblemCode, status: number, more: Partial<Problem> = {}): Reply {
  return { status, body: { type: 'about:blank', title: code, status, code, detail: code, ...more } };
}
