// `npm run secrets`: makes what docker-compose.prod.yml needs in ./secrets, and replaces nothing that is there. With
// `-- --self-signed` also a certificate for trying it; on a server put your own there.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from './compose.ts';

const folder = 'secrets';

// Only the owner may enter. The files themselves are readable: Compose mounts them as they are, and each service runs
// as a user of its own.
mkdirSync(folder, { recursive: true, mode: 0o700 });

write('database_password', randomPassword());
write('redis_password', randomPassword());
write('smtp_password', '');
write('s3_secret_access_key', '');
if (process.argv.includes('--self-signed')) writeCertificate();

for (const name of ['tls_certificate.pem', 'tls_key.pem']) {
  if (!existsSync(join(folder, name)))
    console.log(`  – ${join(folder, name)}: put yours there, or add -- --self-signed`);
}
console.log(
  `\n  ${join(folder, 'smtp_password')} is for the password of your mail account, if it has one,
  ${join(folder, 's3_secret_access_key')} for the secret of your bucket, where MEDIA_STORE=s3.\n`,
);

function randomPassword(): string {
  return randomBytes(32).toString('base64url');
}

function write(name: string, value: string): void {
  const path = join(folder, name);
  if (existsSync(path)) {
    console.log(`  ✓ ${path} is there`);
    return;
  }
  writeFileSync(path, value, { mode: 0o644 });
  console.log(`  ✓ ${path} made`);
}

function writeCertificate(): void {
  const [certificate, key] = [join(folder, 'tls_certificate.pem'), join(folder, 'tls_key.pem')];
  if (existsSync(certificate) && existsSync(key)) {
    console.log(`  ✓ ${certificate} is there`);
    return;
  }
  const { status, error } = spawnSync(
    'openssl',
    [
      ...[
        'req',
        '-x509',
        '-newkey',
        'ec',
        '-pkeyopt',
        'ec_paramgen_curve:prime256v1',
        '-nodes',
        '-days',
        '365',
      ],
      ...['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'],
      ...['-keyout', key, '-out', certificate],
    ],
    { stdio: 'ignore' },
  );
  if (error || status !== 0) refuse('openssl, which makes the certificate, cannot be run. Is it installed?');
  // openssl writes keys for their owner alone, and nginx is another user.
  spawnSync('chmod', ['644', key, certificate]);
  console.log(`  ✓ ${certificate} made, signed by itself: browsers will warn`);
}
