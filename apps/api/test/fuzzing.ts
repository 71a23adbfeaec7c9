import fc from 'fast-check';
import { expect } from 'vitest';
import type { Agent } from './test-api.ts';

const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
  fc.constantFrom('\u0000', '\ud800', '1e999', ''),
);

/** Sends bodies of random fields and values. Nothing may cause a 5xx. */
export async function expectNoServerError(
  agent: Agent,
  method: 'post' | 'put' | 'patch',
  path: string,
  fields: string[],
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom(...fields), anything), async (body) => {
      const { status } = await agent[method](path).send(body);
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 40 },
  );
}

/** The same for random queries. */
export async function expectNoServerErrorForQueries(
  agent: Agent,
  path: string,
  names: string[],
): Promise<void> {
  const query = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary' }));
  await fc.assert(
    fc.asyncProperty(query, async (sent) => {
      const { status } = await agent.get(path).query(sent);
      expect(status).toBeLessThan(500);
    }),
    { numRuns: 30 },
  );
}
