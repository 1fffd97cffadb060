import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** The secret kept in `folder/name` (0600), made at random on first use. URL-safe text. */
export function readOrCreateSecret(folder: string, name: string): string {
  return readSecret(folder, name) ?? createSecret(join(folder, name));
}

/** The secret, or null when there is none. */
export function readSecret(folder: string, name: string): string | null {
  const file = join(folder, name);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() || null : null;
}

function createSecret(file: string): string {
  const secret = randomBytes(24).toString('base64url');
  const descriptor = openSync(file, 'w', 0o600);
  writeSync(descriptor, secret);
  fsyncSync(descriptor);
  closeSync(descriptor);
  return secret;
}
