// `npm run restore -- backups/<time>`: replaces the data of a stack with a backup. The app is stopped meanwhile.
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { compose, exitWithError } from './compose.ts';

const folder =
  process.argv[2] ??
  exitWithError('Name the backup to restore: npm run restore -- backups/2026-11-20T10-00-00');
for (const file of ['database.dump', 'media.tar']) {
  if (!existsSync(join(folder, file)))
    exitWithError(`${folder} is not a backup: ${join(folder, file)} is missing.`);
}

compose(['up', '--detach', '--wait', 'postgres']);
compose(['stop', 'web', 'api', 'worker']);
// In one transaction: a damaged dump leaves the database unchanged.
load('database.dump', [
  ...['exec', '-T', 'postgres', 'pg_restore', '--username=math_app', '--dbname=math_app'],
  ...['--clean', '--if-exists', '--no-owner', '--single-transaction', '--exit-on-error'],
]);
load('media.tar', [
  ...['run', '--rm', '-T', '--no-deps', '--entrypoint', 'sh', 'api', '-c'],
  'find /srv/media -mindepth 1 -delete && tar --extract --directory=/srv/media',
]);
compose(['up', '--detach', '--wait']);
console.log(`  ✓ Restored ${folder}`);

function load(file: string, command: string[]): void {
  compose(command, { stdio: [openSync(join(folder, file), 'r'), 'inherit', 'inherit'] });
}
