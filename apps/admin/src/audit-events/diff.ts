type Facts = Record<string, unknown> | null;

export interface Difference {
  field: string;
  before: unknown;
  after: unknown;
}

/** The fields that differ between two states of a record; a missing state counts as empty. */
export const differences = (before: Facts, after: Facts): Difference[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
    .map((field) => ({ field, before: before?.[field] ?? null, after: after?.[field] ?? null }))
    .filter((one) => JSON.stringify(one.before) !== JSON.stringify(one.after));
