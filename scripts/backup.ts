// `npm run backup`: the database and the uploaded pictures of a running stack, into ./backups/<time> or another folder.
import { closeSync, mkdirSync, openSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { compose } from './compose.ts';

const folder = process.argv[2] ?? 'backups';
const name = new Date().toISOString().replaceAll(':', '-').slice(0, 19);

// Written beside and renamed at the end: a folder with a plain name is a whole backup.
const half = join(folder, `${name}.half`);
mkdirSync(half, { recursive: true });
save('database.dump', [
  'exec',
  '-T',
  'postgres',
  'pg_dump',
  '--username=math_app',
  '--format=custom',
  'math_app',
]);
save('media.tar', ['exec', '-T', 'api', 'tar', '--create', '--directory=/srv/media', '.']);
renameSync(half, join(folder, name));
console.log(`  ✓ ${join(folder, name)}`);

function save(file: string, command: string[]): void {
  const output = openSync(join(half, file), 'w', 0o600);
  compose(command, { stdio: ['ignore', output, 'inherit'] });
  closeSync(output);
}
