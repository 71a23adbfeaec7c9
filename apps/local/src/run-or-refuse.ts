import { existsSync } from 'node:fs';
import { InvalidEnv } from '@math-app/server';
import { Ending } from './ending.ts';
import { StartRefusal } from './settings.ts';

/** Runs a start with what `.env` sets. Where it is refused, ends what was begun and says why in plain words. */
export async function runOrRefuse(start: (ending: Ending) => Promise<void>): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const ending = new Ending();
  ending.listen({ isUnderNpm: 'npm_lifecycle_event' in process.env });
  try {
    await start(ending);
  } catch (error) {
    await ending.run();
    if (!(error instanceof StartRefusal || error instanceof InvalidEnv)) throw error;
    console.error(`\n  ✗ ${error.message}\n`);
    process.exit(1);
  }
}
