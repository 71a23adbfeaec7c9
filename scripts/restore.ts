// `npm run restore -- backups/<time>`: puts a backup in the place of what a stack has. The app is away meanwhile.
import { existsSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { compose, refuse } from './compose.ts';

const folder = process.argv[2] ?? refuse('Say which backup: npm run restore -- backups/2026-11-20T10-00-00');
for (const file of ['database.dump', 'media.tar']) {
  if (!existsSync(join(folder, file))) refuse(`${join(folder, file)} is not there: this is not a backup.`);
}

compose(['up', '--detach', '--wait', 'postgres']);
compose(['stop', 'web', 'api', 'worker']);
// All of it or nothing: a dump that is broken leaves the database as it was.
load('database.dump', [
  ...['exec', '-T', 'postgres', 'pg_restore', '--username=math_app', '--dbname=math_app'],
  ...['--clean', '--if-exists', '--no-owner', '--single-transaction', '--exit-on-error'],
]);
load('media.tar', [
  ...['run', '--rm', '-T', '--no-deps', '--entrypoint', 'sh', 'api', '-c'],
  'find /srv/media -mindepth 1 -delete && tar --extract --directory=/srv/media',
]);
compose(['up', '--detach', '--wait']);
console.log(`  ✓ ${folder} is restored`);

function load(file: string, command: string[]): void {
  compose(command, { stdio: [openSync(join(folder, file), 'r'), 'inherit', 'inherit'] });
}
