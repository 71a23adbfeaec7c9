import { existsSync } from 'node:fs';
import type { Check, Finding } from './doctor/check.ts';
import { machineChecks } from './doctor/machine-checks.ts';
import { settingChecks } from './doctor/setting-checks.ts';

// `npm run doctor`: finds common setup problems and says how to fix each.
if (existsSync('.env')) process.loadEnvFile('.env');

const signs: Record<Finding['state'], string> = { ok: '✓', optional: '–', problem: '✗' };
const column = ' '.repeat(4);
let problems = 0;

for (const { name, run } of [...machineChecks, ...settingChecks]) {
  const finding = await runCheck(run);
  console.log(`  ${signs[finding.state]} ${name.padEnd(18)} ${finding.found}`);
  if (finding.state !== 'ok') console.log(`${column}${' '.repeat(18)} → ${finding.fix}`);
  if (finding.state === 'problem') problems++;
}
console.log(
  problems > 0
    ? `\n  Found ${problems === 1 ? '1 problem' : `${problems} problems`}. Fix what is marked with ✗, then run npm run doctor again.\n`
    : '\n  This machine is ready. Start the app with: npm start\n',
);
process.exitCode = problems > 0 ? 1 : 0;

async function runCheck(run: Check['run']): Promise<Finding> {
  try {
    return await run(process.env);
  } catch (error) {
    return { state: 'problem', found: (error as Error).message, fix: 'This check failed unexpectedly.' };
  }
}
