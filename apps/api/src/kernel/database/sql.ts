import { createHash } from 'node:crypto';

/** A statement PostgreSQL parses and plans once per connection, under its name. */
export interface Sql {
  name: string;
  text: string;
}

/** Names a statement by its text, so equal texts share one plan. `label` helps to find it in the server's views. */
export const sql = (label: string, text: string): Sql => ({
  name: `${label}:${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`,
  text,
});
