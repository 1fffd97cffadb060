type Body = Record<string, unknown>;

/** Where two people changed one record: fields both changed differently, and fields only they changed. */
export interface Clash {
  fields: string[];
  others: string[];
}

const differs = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one ?? null) !== JSON.stringify(other ?? null);

/** Compares what I opened, what I typed, and what the server holds now. */
export const clashOf = (opened: Body, mine: Body, theirs: Body): Clash => {
  const names = [...new Set([...Object.keys(opened), ...Object.keys(mine)])];
  const theirChanges = names.filter((name) => differs(opened[name], theirs[name]));
  const isMine = (name: string) => differs(opened[name], mine[name]);
  return {
    fields: theirChanges.filter((name) => isMine(name) && differs(mine[name], theirs[name])),
    others: theirChanges.filter((name) => !isMine(name)),
  };
};

/** What to save after the choice: their record, my changes on top, except where theirs was chosen. */
export const merged = (opened: Body, mine: Body, keepTheirs: ReadonlySet<string>): Body =>
  Object.fromEntries(
    Object.entries(mine).filter(
      ([name, value]) => differs(opened[name], value) && !keepTheirs.has(name),
    ),
  );

/** My changes against the record as I opened it. */
export const changesOf = (opened: Body, mine: Body): Body => merged(opened, mine, new Set());
