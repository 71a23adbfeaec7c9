import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { UndoProvider } from '../platform/components/undo/undo-provider.tsx';
import { theme } from '../platform/theme/theme.ts';

interface AppProps {
  router: ReturnType<typeof createBrowserRouter>;
  queryClient: QueryClient;
}

export function App({ router, queryClient }: AppProps) {
  return (
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <UndoProvider>
          <Notifications position="bottom-right" />
          <RouterProvider router={router} />
        </UndoProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}
