import { activeStages, stageRank, stages } from '@luodi/domain';
import type { Conditions } from '../kernel/list/conditions.js';

/** From the contract on a project is in the ledger. */
export const ledgerStages = activeStages.filter((s) => stageRank(s) >= stageRank('contracted'));
const exits = stages.filter(({ kind }) => kind !== 'active').map(({ id }) => id);

/** Projects in the ledger on a day: under contract, or with a plan of that year and not yet gone. */
export const inLedger = (conditions: Conditions, asOf: string): Conditions => {
  const stage = conditions.value(ledgerStages);
  const gone = conditions.value(exits);
  const day = conditions.value(asOf);
  // Plans are few and found first: asked lead by lead, every lead would be read.
  return conditions.plain(`t.stage = any(${stage}::text[])
    or (t.id = any(array(select p.lead_id from construction_plan p where p.approved_at is not null
          and p.year = extract(year from ${day}::date)::int))
        and not (t.stage = any(${gone}::text[]) and t.stage_since <= ${day}::date))`);
};
