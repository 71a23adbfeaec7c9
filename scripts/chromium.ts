import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { exitWithError } from './compose.ts';

/** The path of a Chromium on this machine. If there is none, says how to install it and exits. */
export function findChromium(): string {
  const paths = [process.env['CHROMIUM_PATH'], chromium.executablePath(), '/usr/bin/chromium'];
  const found = paths.find((path) => path && existsSync(path));
  return (
    found ??
    exitWithError(`Chromium is not installed. Install it with: npx playwright install chromium
    On Debian and Ubuntu you can also run: apt-get install chromium
    To use another Chromium, set CHROMIUM_PATH.`)
  );
}
