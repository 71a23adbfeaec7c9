import { describe, expect, it } from 'vitest';
import { isReady, stack, until, webUrl } from '../compose.ts';

const askFor = (quiz: string) => fetch(`${webUrl}/api/questions?quiz=${quiz}`);
const up = (...args: string[]) => stack.compose('up', '--detach', '--wait', ...args);

describe('the questions', () => {
  it('are in the demo data', async () => {
    expect((await (await askFor('warm-up')).json()) as unknown[]).toHaveLength(5);
  });

  it('are cached for all instances of the API', async () => {
    up('--scale', 'api=3');
    await until(() => isReady());
    await askFor('marathon');
    const verdicts = await Promise.all(
      Array.from({ length: 6 }, async () => (await askFor('marathon')).headers.get('x-cache')),
    );
    expect(new Set(verdicts)).toEqual(new Set(['HIT']));
    up('--scale', 'api=1');
  });

  it('are sent without the cache while Redis is down', async () => {
    stack.compose('stop', 'redis');
    // The API notices the closed connection a moment later.
    await until(async () => (await askFor('warm-up')).headers.get('x-cache') === 'BYPASS');
    expect((await askFor('warm-up')).status).toBe(200);
    stack.compose('start', 'redis');
    await until(() => isReady());
  });
});
