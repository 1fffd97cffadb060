import { hash, verify } from '@node-rs/argon2';
import { Turns } from './turns.js';

/** OWASP's floor for argon2id; the hash carries its parameters, so raising them needs no migration. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** A storm of sign-ins must not take every core and every megabyte. */
const turns = new Turns(2);

export const hashPassword = (password: string): Promise<string> =>
  turns.take(() => hash(password, cost));

export const passwordMatches = (stored: string, password: string): Promise<boolean> =>
  turns.take(() => verify(stored, password));

/** Costs as much as a real check, so an unknown user name answers no faster than a known one. */
export const spendLikeAMatch = async (password: string): Promise<void> => {
  await hashPassword(password);
};
