import { hash, verify } from '@node-rs/argon2';

/** Argon2id as OWASP advises (19 MiB, two passes); a salt of its own and the cost stand in each hash. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password, cost);
}

/** A hash of nothing that anybody can type, so that an unknown address costs the same time as a known one. */
const unmatchable = hashPassword(crypto.randomUUID());

/** Whether the password fits the hash. Takes as long where there is no hash, because the account does not exist. */
export async function verifyPassword(password: string, passwordHash: string | undefined): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await unmatchable), password);
  return fits && passwordHash !== undefined;
}
