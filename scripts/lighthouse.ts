// `npm run lighthouse`: Lighthouse's four scores for the most important pages, on its mobile profile (a slow phone on slow
// 4G). It starts a temporary app, unless LIGHTHOUSE_URL is the address of a running one with demo data.
//
// Accessibility, best practices and SEO must be 100. Performance is only printed, because it depends on the machine.
import { type BrowserContext, chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findFreePort } from '@math-app/server/testing';
import { findChromium } from './chromium.ts';
import { quizVisits } from './quiz/lighthouse-visits.ts';
import { addCheck, finish } from './stages.ts';
import { withTemporaryApp } from './temporary-app.ts';
import { signInAsStaff, type Visit } from './visit.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const exact = categories.slice(1);

/** The median of three runs is printed, because a busy machine slows single runs down. */
const runsOfEach = 3;

/** The visits share a browser, so each continues with the session of the one before. */
const visits: Visit[] = [
  { name: 'landing', path: '/', prepare: async () => undefined },
  ...quizVisits,
  { name: 'users', path: '/staff/users', prepare: signInAsStaff },
];

const port = await findFreePort();
const { LIGHTHOUSE_URL } = process.env;
const rows = LIGHTHOUSE_URL
  ? await measure(LIGHTHOUSE_URL)
  : await withTemporaryApp('lighthouse', (app) => measure(app.url));
console.table(Object.fromEntries(rows.map(({ name, ...numbers }) => [name, numbers])));
finish();

async function measure(url: string) {
  const browser = await chromium.launchPersistentContext('', {
    executablePath: findChromium(),
    baseURL: url,
    args: [
      `--remote-debugging-port=${port}`,
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
    ],
  });
  try {
    const found = [];
    for (const { name, path, prepare } of visits) {
      await prepare(browser);
      const runs = [];
      for (let run = 0; run < runsOfEach; run++) {
        await clearCache(browser);
        runs.push(await audit(url + path));
      }
      found.push({ name, ...medianOf(runs) });
    }
    return found;
  } finally {
    await browser.close();
  }
}

function medianOf(runs: Record<string, number>[]): Record<string, number> | undefined {
  const byPerformance = runs.toSorted((one, other) => one['performance']! - other['performance']!);
  return byPerformance[Math.floor(runs.length / 2)];
}

/** @returns the scores from 0 to 100, and timings. Adds a check for each score that must be 100, and prints failed audits */
async function audit(url: string): Promise<Record<string, number>> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...categories],
    // Keeps the visitor signed in.
    disableStorageReset: true,
    logLevel: 'error',
  });
  if (!result) throw new Error(`Lighthouse returned no result for ${url}.`);
  const { lhr } = result;
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  for (const category of exact) {
    addCheck(score(category) === 100);
    for (const { id } of lhr.categories[category]?.auditRefs ?? []) {
      const { score: points, title, scoreDisplayMode } = lhr.audits[id] ?? {};
      if (points !== null && points !== 1 && scoreDisplayMode !== 'informative') {
        console.log(`✗ ${url}, ${category}: ${title}`);
      }
    }
  }
  const value = (id: string) => lhr.audits[id]?.numericValue ?? 0;
  return {
    ...Object.fromEntries(categories.map((category) => [category, score(category)])),
    'first paint, s': Math.round(value('first-contentful-paint') / 100) / 10,
    'largest paint, s': Math.round(value('largest-contentful-paint') / 100) / 10,
    'blocked, ms': Math.round(value('total-blocking-time')),
    shift: Math.round(value('cumulative-layout-shift') * 1000) / 1000,
    'loaded, kB': Math.round(value('total-byte-weight') / 1000),
  };
}

/** Measures each page as a first visit. Lighthouse can only clear cookies and cache together, and cookies must stay. */
async function clearCache(browser: BrowserContext): Promise<void> {
  const page = browser.pages()[0] ?? (await browser.newPage());
  const session = await browser.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}
