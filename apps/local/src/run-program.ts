import { existsSync } from 'node:fs';
import { InvalidEnv } from '@math-app/server';
import { StartError } from './settings.ts';
import { Shutdown } from './shutdown.ts';

/** Runs a program with the settings in `.env`. If it can't start, stops what is running and explains why. */
export async function runProgram(start: (shutdown: Shutdown) => Promise<void>): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const shutdown = new Shutdown();
  shutdown.listen({ isUnderNpm: 'npm_lifecycle_event' in process.env });
  try {
    await start(shutdown);
  } catch (error) {
    await shutdown.run();
    if (!(error instanceof StartError || error instanceof InvalidEnv)) throw error;
    console.error(`\n  ✗ ${error.message}\n`);
    process.exit(1);
  }
}
