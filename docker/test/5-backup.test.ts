import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isReady, root, stack, until, webUrl } from './compose.ts';

const folder = mkdtempSync(join(tmpdir(), 'math-app-backup-'));

afterAll(() => rmSync(folder, { recursive: true }));

const run = (script: string, ...args: string[]) =>
  execFileSync(process.execPath, [`scripts/${script}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, COMPOSE_PROJECT_NAME: stack.project },
  });

describe('a backup', () => {
  it('contains database and files, and can be restored into empty volumes', async () => {
    stack.compose('up', '--detach', '--wait');
    await fetch(`${webUrl}/api/auth/register`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        name: 'Ada',
        email: 'backed-up@example.com',
        password: 'correct horse',
        country: 'GB',
        acceptTerms: true,
      }),
    });
    expect(
      stack.exec(
        'api',
        'sh',
        '-c',
        'mkdir -p /srv/media/public/ab && echo uploaded > /srv/media/public/ab/file.txt',
      ).status,
    ).toBe(0);
    const users = stack.sql('SELECT count(*) FROM users');
    // quiz:begin
    const questions = stack.sql('SELECT count(*) FROM questions');
    // quiz:end

    run('backup', folder);
    const [backup] = readdirSync(folder);
    expect(existsSync(join(folder, backup!, 'database.dump'))).toBe(true);

    stack.down();
    stack.compose('up', '--detach', '--wait');
    expect(stack.sql(`SELECT count(*) FROM users WHERE email = 'backed-up@example.com'`)).toBe('0');

    run('restore', join(folder, backup!));
    await until(() => isReady());
    expect(stack.sql('SELECT count(*) FROM users')).toBe(users);
    expect(stack.sql(`SELECT count(*) FROM users WHERE email = 'backed-up@example.com'`)).toBe('1');
    expect(await (await fetch(`${webUrl}/media/ab/file.txt`)).text()).toBe('uploaded\n');
    // quiz:begin
    expect(stack.sql('SELECT count(*) FROM questions')).toBe(questions);
    // quiz:end
  });

  it('is checked before anything is changed', () => {
    expect(() => run('restore', '/nowhere')).toThrow(/database\.dump/);
    expect(stack.sql('SELECT count(*) > 0 FROM users')).toBe('t');
  });
});
