/** A word of the county's own lists. `pending` is shown as 待确认: no document settles it yet. */
export interface CountyEntry {
  id: string;
  label: string;
  labelEn: string;
  source: string;
  pending: boolean;
}

/** Lists marked as a whole: one source, one 待确认. */
export function countyList(
  source: string,
  pending: boolean,
  words: readonly (readonly [id: string, label: string, labelEn: string])[],
): readonly CountyEntry[] {
  return words.map(([id, label, labelEn]) => ({ id, label, labelEn, source, pending }));
}
