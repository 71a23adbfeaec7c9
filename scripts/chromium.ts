import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The path of a Chromium on this machine; where there is none, says how to get one and ends the process. */
export function findChromium(): string {
  const paths = [process.env['CHROMIUM_PATH'], chromium.executablePath(), '/usr/bin/chromium'];
  const found = paths.find((path) => path && existsSync(path));
  if (found) return found;
  console.error(`
  ✗ There is no Chromium. Get one with: npx playwright install chromium
    or, on Debian and Ubuntu: apt-get install chromium
    or set CHROMIUM_PATH to the one you have.
`);
  process.exit(1);
}
