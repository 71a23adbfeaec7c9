import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP recommends (19 MiB, two passes). Each hash contains its own salt and cost. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** The hash of an unguessable password, verified for unknown accounts so that they take as long as known ones. */
const unmatchable = hashPassword(crypto.randomUUID());

/** Takes equally long without a hash, so that the response time doesn't reveal whether the account exists. */
export async function verifyPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const isMatch = await verify(passwordHash ?? (await unmatchable), password);
  return isMatch && passwordHash !== undefined;
}
