import { spawnSync, type SpawnSyncOptions } from 'node:child_process';

/** Exits with a one-line message instead of a stack trace. */
export function exitWithError(message: string): never {
  console.error(`\n  ✗ ${message}\n`);
  process.exit(1);
}

/** Runs `docker compose`, which reads COMPOSE_PROJECT_NAME and COMPOSE_FILE from the environment. */
export function compose(args: string[], options: SpawnSyncOptions = {}): void {
  const { status, error } = spawnSync('docker', ['compose', ...args], { stdio: 'inherit', ...options });
  if (error) exitWithError(`Docker could not be run: ${error.message}. Is it installed?`);
  if (status !== 0) exitWithError(`docker compose ${args.join(' ')} failed.`);
}
