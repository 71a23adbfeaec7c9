import { renderToString } from 'react-dom/server';
import { createMemoryRouter } from 'react-router';
import { App } from './app.tsx';
import { createQueryClient } from '../platform/lib/query-client.ts';
import { routes } from './routes.tsx';

/**
 * A page as a guest first sees it, for the build: a phone shows it before the client's code has arrived. Of a page
 * whose code is fetched on demand it is the frame, and in it what stands in while one waits.
 */
export function prerender(path: string): string {
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  return renderToString(<App router={router} queryClient={createQueryClient()} />);
}
