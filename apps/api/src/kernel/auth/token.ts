import { createHash, randomBytes } from 'node:crypto';

/** A new opaque token: 256 random bits for the holder; only its hash is stored. */
export const newToken = (): { token: string; hash: Buffer } => {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: hashToken(token) };
};

/** SHA-256 is enough: the token is random, so there is nothing to guess. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();
