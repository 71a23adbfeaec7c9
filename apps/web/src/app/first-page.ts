// Runs while the app itself is still on its way. What its first page needs is asked for at once, and not only when the
// app has begun and knows which page that is. Where something fails here, the app asks again, and says so.
import { findLazyPage, lazyPages } from './lazy-pages.ts';

const page = findLazyPage(location.pathname);
if (page) lazyPages[page.path]().catch(() => undefined);

import('./start-queries.ts').then(({ startQueries }) => startQueries(page)).catch(() => undefined);
