// `npm run secrets`: creates the files in ./secrets that docker-compose.prod.yml needs. It never replaces one that exists.
// `npm run secrets -- --self-signed` also creates a certificate for a trial run; on a server, copy your own there.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exitWithError } from './compose.ts';

const folder = 'secrets';
const certificate = join(folder, 'tls_certificate.pem');
const key = join(folder, 'tls_key.pem');

// Only the owner can enter the folder. The files in it are readable, because Compose mounts them as they are and each
// service runs as a different user.
const readable = 0o644;
mkdirSync(folder, { recursive: true, mode: 0o700 });
chmodSync(folder, 0o700);

create('database_password', randomPassword());
create('redis_password', randomPassword());
create('smtp_password', '');
create('s3_secret_access_key', '');
if (process.argv.includes('--self-signed')) createCertificate();
for (const path of [certificate, key]) checkCertificate(path);

console.log(`
  If your mail account has a password, write it to ${join(folder, 'smtp_password')}.
  If MEDIA_STORE=s3, write the bucket's secret to ${join(folder, 's3_secret_access_key')}.
`);

function randomPassword(): string {
  return randomBytes(32).toString('base64url');
}

function create(name: string, value: string): void {
  const path = join(folder, name);
  if (existsSync(path)) {
    console.log(`  ✓ ${path} exists`);
    return;
  }
  writeFileSync(path, value, { mode: readable });
  console.log(`  ✓ ${path} created`);
}

function createCertificate(): void {
  if (existsSync(certificate) && existsSync(key)) return;
  const { status, error } = spawnSync(
    'openssl',
    [
      ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
      ...['-days', '365', '-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
      ...['-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  );
  if (error || status !== 0) exitWithError('openssl failed to create the certificate. Is openssl installed?');
  console.log(`  ✓ ${certificate} created. It is self-signed, so browsers show a warning.`);
}

/** Makes a certificate or key readable to nginx: `cp` and openssl keep a key that only its owner can read. */
function checkCertificate(path: string): void {
  if (!existsSync(path)) {
    console.log(`  – ${path} is missing. Copy yours there, or run: npm run secrets -- --self-signed`);
    return;
  }
  if ((statSync(path).mode & readable) === readable) {
    console.log(`  ✓ ${path} exists`);
    return;
  }
  chmodSync(path, readable);
  console.log(`  ✓ ${path} is now readable to nginx`);
}
