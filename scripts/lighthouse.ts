// `npm run lighthouse`: Lighthouse's four numbers for the pages that matter, on its mobile profile (a slow phone on slow
// 4G). Starts an app of its own unless LIGHTHOUSE_URL names one with demo data that runs.
//
// Accessibility, best practices and SEO must be 100. Performance is printed: it depends on the machine that measures.
import { type BrowserContext, chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { findFreePort } from '@math-app/server/testing';
import { findChromium } from './chromium.ts';
import { withOwnApp } from './own-app.ts';
import { addCheck, finish } from './stages.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const exact = categories.slice(1);

/** One run says little: a machine that is busy for a moment makes a slow page. The middle one is printed. */
const runsOfEach = 3;

/** Who sees which page. The pages of one person follow each other, in one browser. */
const visits = [
  { name: 'landing', path: '/', prepare: async () => undefined },
  { name: 'quiz', path: '/quizzes/warm-up', prepare: register },
  { name: 'result', path: '/quizzes/warm-up/result', prepare: submitQuiz },
  { name: 'report', path: '/staff/report', prepare: signInAsStaff },
];

const port = await findFreePort();
const { LIGHTHOUSE_URL } = process.env;
const rows = LIGHTHOUSE_URL
  ? await measure(LIGHTHOUSE_URL)
  : await withOwnApp('lighthouse', (app) => measure(app.url));
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
        await forgetFiles(browser);
        runs.push(await audit(url + path));
      }
      found.push({ name, ...middleOf(runs) });
    }
    return found;
  } finally {
    await browser.close();
  }
}

function middleOf(runs: Record<string, number>[]): Record<string, number> | undefined {
  const byPerformance = runs.toSorted((one, other) => one['performance']! - other['performance']!);
  return byPerformance[Math.floor(runs.length / 2)];
}

/** @returns the four numbers, 0 to 100, and what the page loads; counts the exact ones as checks and says what failed */
async function audit(url: string): Promise<Record<string, number>> {
  const result = await lighthouse(url, {
    port,
    onlyCategories: [...categories],
    // Who is signed in stays so.
    disableStorageReset: true,
    logLevel: 'error',
  });
  if (!result) throw new Error(`Lighthouse found nothing at ${url}.`);
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

/** Each page is measured as the first one that somebody sees: Lighthouse keeps cookies and cache, or neither. */
async function forgetFiles(browser: BrowserContext): Promise<void> {
  const page = browser.pages()[0] ?? (await browser.newPage());
  const session = await browser.newCDPSession(page);
  await session.send('Network.clearBrowserCache');
  await session.detach();
}

async function register({ request }: BrowserContext): Promise<void> {
  const person = {
    name: 'Ada Lovelace',
    password: 'correct horse battery',
    country: 'GB',
    acceptTerms: true,
  };
  const email = `lighthouse-${Date.now()}@example.com`;
  await expectOk(request.post('/api/auth/register', { data: { ...person, email } }));
}

async function submitQuiz({ request }: BrowserContext): Promise<void> {
  const questions = (await (await request.get('/api/questions?quiz=warm-up')).json()) as { id: string }[];
  for (const { id } of questions) {
    await expectOk(request.put(`/api/quizzes/warm-up/answers/${id}`, { data: { value: '7' } }));
  }
  await expectOk(request.post('/api/quizzes/warm-up/submission'));
}

async function signInAsStaff({ request }: BrowserContext): Promise<void> {
  const account = { email: 'staff@example.com', password: 'math-app-demo' };
  await expectOk(request.post('/api/auth/login', { data: account }));
}

async function expectOk(sent: ReturnType<BrowserContext['request']['post']>): Promise<void> {
  const response = await sent;
  if (!response.ok())
    throw new Error(`${response.url()} answered ${response.status()}: ${await response.text()}`);
}
