/**
 * What history says of a rule and a subject: from `seen_from` until before `seen_to` the record showed that it stood
 * still since `since_on`. A light is lit on those of the days by which the threshold was reached. A shield keeps it dark
 * until its own day reaches the threshold: "since the later of two days" is a light and a shield.
 */
export interface Piece {
  ruleId: string;
  subject: string;
  from: string;
  since: string;
  seen: readonly [from: string, to: string];
  where?: string;
  isShield?: boolean;
}

/** A select of rule_id, subject_id, is_shield, since_on, seen_from, seen_to. */
export const piece = ({ ruleId, subject, from, since, seen, where, isShield }: Piece): string => `
  select '${ruleId}', ${subject}, ${String(isShield ?? false)}, ${since}, ${seen[0]}, ${seen[1]}
  from ${from} where ${where ?? 'true'}`;

/** Since a day that never reaches any threshold: dark for as long as it is seen. */
export const never = `'infinity'::date`;

/** Leads that were in a stage on some of the days. */
export const everIn = (stage: string): string =>
  `(select distinct lead_id from state where stage = '${stage}')`;
