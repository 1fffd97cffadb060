/** The fields of `patch` whose value differs from `record`, as before and after. */
export const changedFields = (
  record: object,
  patch: object,
): { before: Record<string, unknown>; after: Record<string, unknown> } => {
  const before: Record<string, unknown> = {};
  const after: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(patch)) {
    const old = (record as Record<string, unknown>)[field];
    if (value === undefined || (old ?? null) === (value ?? null)) continue;
    before[field] = old ?? null;
    after[field] = value;
  }
  return { before, after };
};
