import { quoted } from '../../kernel/database/sql.js';

/**
 * Rows a rule may speak of, as a select of `sourceColumns`. Places every source may use: $2 today, $3 the latest day
 * since which it must have stood still. A source says since when; how long that is, what lights up and what stops the
 * clock is the scan's.
 */
export interface StallSource {
  ruleId: string;
  select(within: Within): string;
}

/** Narrows a select to the subjects at hand, by the column of their id. */
export type Within = (id: string) => string;

/** A stretch of ids: after $5, up to and including $6. */
export const inStretch: Within = (id) => `${id} > $5::uuid and ${id} <= $6::uuid`;

/** Those named in $16. */
export const amongNamed: Within = (id) => `${id} = any($16::uuid[])`;

/** subject, lead or trip, unit, since when, stretches that do not count, numbers, whom it waits for. */
export const sourceColumns =
  'subject_id, lead_id, trip_id, unit_id, since_on, stops, numbers, waiting_on';

/** A rule over leads of some stages, counted from a day of the lead `t`. */
export const leadSource = (
  ruleId: string,
  { stages, since, where = 'true', joins = '', turn = 'recruiter', numbers }: LeadParts,
): StallSource => ({
  ruleId,
  select: (within) => `
    select t.id as subject_id, t.id as lead_id, null::uuid as trip_id, t.recruiting_unit_id as unit_id,
      ${since} as since_on, null::datemultirange as stops, ${numbers ?? `'{}'::jsonb`} as numbers,
      '${turn}' as waiting_on
    from lead t ${joins}
    where t.stage in (${quoted(stages)}) and t.merged_into_id is null
      and ${within('t.id')} and ${where}`,
});

interface LeadParts {
  stages: readonly string[];
  since: string;
  where?: string;
  joins?: string;
  turn?: string;
  numbers?: string;
}

/** A rule over anything with a day, named `s`, of a lead `t` or of a trip. */
export const datedSource = (
  ruleId: string,
  { from, since, where, unit = 't.recruiting_unit_id', lead = 't.id', ...rest }: DatedParts,
): StallSource => ({
  ruleId,
  select: (within) => `
    select s.id as subject_id, ${lead} as lead_id, ${rest.trip ?? 'null::uuid'} as trip_id, ${unit} as unit_id,
      ${since} as since_on, ${rest.stops ?? 'null::datemultirange'} as stops,
      ${rest.numbers ?? `'{}'::jsonb`} as numbers, ${rest.turn} as waiting_on
    from ${from} where ${within('s.id')} and ${where}`,
});

interface DatedParts {
  from: string;
  since: string;
  where: string;
  /** SQL of whom it waits for. */
  turn: string;
  unit?: string;
  lead?: string;
  trip?: string;
  stops?: string;
  numbers?: string;
}
