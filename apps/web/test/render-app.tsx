import type { User } from '@math-app/contracts';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { UndoProvider } from '../src/platform/components/undo/undo-provider.tsx';
import { createQueryClient } from '../src/platform/lib/query-client.ts';
import { sessionKey } from '../src/platform/lib/session.ts';
import { createRoutes } from '../src/app/routes.tsx';
import { theme } from '../src/platform/theme/theme.ts';

/** Renders the whole client at a path, for a user or a guest. Failed queries aren't retried, so that tests don't wait. */
export function renderApp(path: string, user: User | null = null) {
  const client = createQueryClient();
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } });
  client.setQueryData(sessionKey, user);
  const router = createMemoryRouter(createRoutes(client), { initialEntries: [path] });
  render(
    <MantineProvider theme={theme} env="test">
      <QueryClientProvider client={client}>
        <UndoProvider>
          <Notifications />
          <RouterProvider router={router} />
        </UndoProvider>
      </QueryClientProvider>
    </MantineProvider>,
  );
  return { user: userEvent.setup(), router };
}
