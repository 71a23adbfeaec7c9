import { existsSync } from 'node:fs';
import type { Check, Finding } from './doctor/check.ts';
import { machineChecks } from './doctor/machine-checks.ts';
import { settingChecks } from './doctor/setting-checks.ts';

// `npm run doctor`: looks at what commonly goes wrong on a machine, with a line of mending each.
if (existsSync('.env')) process.loadEnvFile('.env');

const signs: Record<Finding['state'], string> = { fine: '✓', missing: '–', wrong: '✗' };
let hasTrouble = false;

for (const { name, look } of [...machineChecks, ...settingChecks]) {
  const finding = await examine(look);
  console.log(`  ${signs[finding.state]} ${name.padEnd(18)} ${finding.found}`);
  if (finding.state !== 'fine') console.log(`    ${' '.repeat(18)} → ${finding.mend}`);
  hasTrouble ||= finding.state === 'wrong';
}
console.log(hasTrouble ? '\n  Mend what has a ✗, and look again.\n' : '\n  This machine can run Math App.\n');
process.exitCode = hasTrouble ? 1 : 0;

async function examine(look: Check['look']): Promise<Finding> {
  try {
    return await look(process.env);
  } catch (error) {
    return { state: 'wrong', found: (error as Error).message, mend: 'Mend that first.' };
  }
}
