import { execFileSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '@math-app/server/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { docker, root } from './compose.ts';

const name = 'math-app-test-registry';
const port = await findFreePort();
const prefix = `localhost:${port}/math-app`;

beforeAll(async () => {
  docker('run', '--detach', '--rm', '--name', name, '--publish', `127.0.0.1:${port}:5000`, 'registry:2');
  while (!(await fetch(`http://localhost:${port}/v2/`).catch(() => null))?.ok) await sleep(100);
});

afterAll(() => {
  docker('rm', '--force', name);
});

describe('npm run images:push', () => {
  it('builds, tags and pushes all images', async () => {
    execFileSync(process.execPath, ['scripts/push-images.ts'], {
      cwd: root,
      stdio: 'pipe',
      env: { ...process.env, IMAGE_PREFIX: prefix, IMAGE_TAG: '1.2.3' },
    });
    for (const image of ['api', 'worker', 'web']) {
      const { tags } = (await (
        await fetch(`http://localhost:${port}/v2/math-app/${image}/tags/list`)
      ).json()) as { tags: string[] };
      expect(tags).toEqual(['1.2.3']);
      docker('image', 'rm', `${prefix}/${image}:1.2.3`);
      docker('pull', '--quiet', `${prefix}/${image}:1.2.3`);
      const [{ Config }] = JSON.parse(docker('image', 'inspect', `${prefix}/${image}:1.2.3`)) as [
        { Config: { Labels: Record<string, string> } },
      ];
      expect(Config.Labels['org.opencontainers.image.version']).toBe('1.2.3');
      expect(Config.Labels['org.opencontainers.image.revision']).toMatch(/^[\da-f]{40}/);
      docker('image', 'rm', `${prefix}/${image}:1.2.3`);
    }
  });

  it('fails without IMAGE_PREFIX', () => {
    expect(() =>
      execFileSync(process.execPath, ['scripts/push-images.ts'], {
        cwd: root,
        stdio: 'pipe',
        env: { ...process.env, IMAGE_PREFIX: '' },
      }),
    ).toThrow(/IMAGE_PREFIX/);
  });
});
