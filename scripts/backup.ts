// `npm run backup`: saves the database and the uploaded files of a running stack to ./backups/<time>, or to another folder.
import { closeSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from './compose.ts';

const folder = process.argv[2] ?? 'backups';
const name = new Date().toISOString().replaceAll(':', '-').slice(0, 19);

// Renamed at the end, so that a folder without `.incomplete` is always a complete backup.
const incomplete = join(folder, `${name}.incomplete`);
mkdirSync(incomplete, { recursive: true });
save('database.dump', [
  ...['exec', '-T', 'postgres'],
  ...['pg_dump', '--username=math_app', '--format=custom', 'math_app'],
]);
save('media.tar', ['exec', '-T', 'api', 'tar', '--create', '--directory=/srv/media', '.']);
renameSync(incomplete, join(folder, name));
console.log(`  ✓ Saved ${join(folder, name)}`);

function save(file: string, command: string[]): void {
  const output = openSync(join(incomplete, file), 'w', 0o600);
  compose(command, { stdio: ['ignore', output, 'inherit'] });
  closeSync(output);
}
