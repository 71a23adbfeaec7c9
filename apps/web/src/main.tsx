import './app/styles.css';
import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from './app/app.tsx';
import { queryClient } from './app/prefetch.ts';
import { createRoutes } from './app/routes.tsx';
import { mayBeSignedIn } from './platform/lib/session.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

const router = createBrowserRouter(createRoutes(queryClient));

// The build renders the landing page as guests see it, so React can hydrate it. It replaces the frame of other pages.
const isPrerendered = location.pathname === '/' && root.hasChildNodes() && !mayBeSignedIn();

// In a task of its own and as a transition, rendering is split into slices, and a slow phone can still scroll.
setTimeout(() => {
  const app = (
    <StrictMode>
      <App router={router} queryClient={queryClient} />
    </StrictMode>
  );
  startTransition(() => {
    if (isPrerendered) hydrateRoot(root, app);
    else createRoot(root).render(app);
  });
});
