import './app/styles.css';
import { StrictMode, startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter } from 'react-router';
import { App } from './app/app.tsx';
import { queryClient } from './platform/lib/query-client.ts';
import { mayBeSignedIn } from './platform/lib/session.ts';
import { routes } from './app/routes.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

// The landing page stands there as the build has rendered it, and comes to life. The frame of other pages is replaced.
const isRendered = location.pathname === '/' && root.hasChildNodes() && !mayBeSignedIn();

// A task of its own, and then, as a transition, React works in slices: a slow phone goes on scrolling meanwhile.
setTimeout(() => {
  const app = (
    <StrictMode>
      <App router={createBrowserRouter(routes)} queryClient={queryClient} />
    </StrictMode>
  );
  startTransition(() => {
    if (isRendered) hydrateRoot(root, app);
    else createRoot(root).render(app);
  });
});
