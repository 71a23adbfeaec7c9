import { renderToString } from 'react-dom/server';
import { createMemoryRouter } from 'react-router';
import { App } from './app.tsx';
import { createQueryClient } from '../platform/lib/query-client.ts';
import { createRoutes } from './routes.tsx';

/**
 * Renders a page as guests first see it, for the build: the browser shows it before any code arrives. For a page whose
 * code is loaded on demand, that is the frame and a loading state.
 */
export function prerender(path: string): string {
  const queryClient = createQueryClient();
  const router = createMemoryRouter(createRoutes(queryClient), { initialEntries: [path] });
  return renderToString(<App router={router} queryClient={queryClient} />);
}
