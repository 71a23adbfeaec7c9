import { spawnSync, type SpawnSyncOptions } from 'node:child_process';

/** Ends with one line that says what is wrong, and no stack trace. */
export function refuse(message: string): never {
  console.error(`\n  ✗ ${message}\n`);
  process.exit(1);
}

/**
 * Runs `docker compose` on the project and the files that COMPOSE_PROJECT_NAME and COMPOSE_FILE name, or on the ones of
 * this folder.
 */
export function compose(args: string[], options: SpawnSyncOptions = {}): void {
  const { status, error } = spawnSync('docker', ['compose', ...args], { stdio: 'inherit', ...options });
  if (error) refuse(`Docker cannot be run: ${error.message}. Is it installed?`);
  if (status !== 0) refuse(`docker compose ${args.join(' ')} failed.`);
}
