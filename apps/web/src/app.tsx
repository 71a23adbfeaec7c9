import { MantineProvider } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import type { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { UndoProvider } from './components/undo-provider.tsx';
import { theme } from './theme/theme.ts';

/** No page begins with a message, so none waits for their code. */
const Notifications = lazy(async () => ({ default: (await import('@mantine/notifications')).Notifications }));

interface AppProps {
  router: ReturnType<typeof createBrowserRouter>;
  queryClient: QueryClient;
}

export function App({ router, queryClient }: AppProps) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <UndoProvider>
          <Suspense>
            <Notifications position="bottom-right" />
          </Suspense>
          <RouterProvider router={router} />
        </UndoProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
