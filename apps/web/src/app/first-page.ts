// Runs before the app has loaded: starts to load the code and the data of the page that the browser opens. The app
// loads again what fails here, and shows the error.
import { pageLists } from './pages.ts';

const pages = pageLists.flatMap(({ everyone, signedIn, staff }) => [...everyone, ...signedIn, ...staff]);

for (const page of pages) {
  const pattern = new RegExp(`^${page.path.replaceAll(/:(\w+)/g, '(?<$1>[^/]+)')}/?$`);
  const match = pattern.exec(location.pathname);
  if (match) {
    page.load().catch(() => undefined);
    import('./prefetch.ts')
      .then(({ prefetchFirstPage }) => prefetchFirstPage(page, match.groups ?? {}))
      .catch(() => undefined);
    break;
  }
}
