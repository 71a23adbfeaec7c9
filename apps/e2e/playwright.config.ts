import { defineConfig, devices } from '@playwright/test';

// Set by scripts/e2e.ts, which starts the app unless E2E_URL names a running one.
const { E2E_URL, CHROMIUM_PATH, E2E_START } = process.env;

/** The tests run in light colors against the app on this machine, and in dark ones against the containers. */
const colorScheme = process.env['E2E_COLOR_SCHEME'] === 'dark' ? 'dark' : 'light';

/** Chromium has no sandbox when it runs as root, and must not look for updates on a closed network. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: 'src',
  outputDir: '../../test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    ...devices['Desktop Chrome'],
    baseURL: E2E_URL,
    colorScheme,
    trace: 'retain-on-failure',
    launchOptions: { executablePath: CHROMIUM_PATH, args: flags },
  },
  webServer: E2E_START
    ? {
        command: E2E_START,
        cwd: '../..',
        url: `${E2E_URL}/api/health/ready`,
        timeout: 120_000,
        stdout: 'pipe',
        gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
      }
    : undefined,
});
