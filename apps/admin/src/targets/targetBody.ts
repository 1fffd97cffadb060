/** One unit in the form; no annual task means the unit has none and is not sent. */
export interface DraftRow {
  unitId: string;
  unitName: string;
  annual: number | null;
  months: (number | null)[];
}

/** The form as the API wants it. */
export const targetBody = (values: Record<string, unknown>): Record<string, unknown> => ({
  year: values.year ?? null,
  indicator: values.indicator ?? '',
  sourceDocument: values.sourceDocument ?? '',
  reason: values.reason || null,
  rows: ((values.rows ?? []) as DraftRow[])
    .filter(({ annual }) => annual !== null && annual !== undefined)
    .map(({ unitId, annual, months }) => ({
      ...{ unitId, annual },
      months: months.map((value) => value ?? 0),
    })),
});
