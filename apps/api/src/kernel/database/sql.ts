import { createHash } from 'node:crypto';

/** With a name, PostgreSQL parses the statement once per connection and soon keeps one plan for all values. */
export interface Sql {
  name?: string;
  text: string;
}

/** Names a statement by its text, so equal texts share one plan. `label` helps to find it in the server's views. */
export const sql = (label: string, text: string): Sql => ({
  name: `${label}:${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`,
  text,
});

/**
 * A statement without a name, planned for the values at hand: for filters, where the best plan for one value is the
 * worst for another. The label travels as a comment.
 */
export const plannedByValue = (label: string, text: string): Sql => ({
  text: `/* ${label} */ ${text}`,
});

/** Our own words (stages, ids of rules) as an SQL list; what a person entered travels as a value, never here. */
export const quoted = (ours: Iterable<string>): string =>
  [...ours].map((word) => `'${word}'`).join(', ');
