import { createHash, randomBytes } from 'node:crypto';

/** Creates an unguessable secret: 256 random bits as 43 characters of base64url. */
export function createToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Hashes a token for the database. A fast hash is safe here, because 256 random bits can't be guessed. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
