import type { StallSubject } from '@luodi/domain';
import { datedSources } from './dated-sources.js';
import { leadSources } from './lead-sources.js';
import { paceSource, signedSources } from './signed-sources.js';
import type { StallSource } from './source.js';

/** Rules that are scanned together, chunk by chunk over the ids of one table. */
export interface Family {
  id: string;
  subject: StallSubject;
  /** Where the ids come from that are walked. */
  ids: string;
  chunk: number;
  sources: readonly StallSource[];
}

const dated = (subject: StallSubject, ids: string, source: StallSource): Family => ({
  id: subject,
  subject,
  ids,
  chunk: 20_000,
  sources: [source],
});

/** Projects whose year can be judged: under construction, with a plan somebody approved. */
export const underPlan = `t.stage = 'construction_started' and t.merged_into_id is null
  and exists (select from construction_plan p where p.lead_id = t.id and p.approved_at is not null)`;

/** In the order of a run. A run remembers its place by this order, so it is only ever added to at the end. */
export const families: readonly Family[] = [
  {
    id: 'leads',
    subject: 'lead',
    ids: 'lead',
    chunk: 100_000,
    sources: [...leadSources, ...signedSources],
  },
  dated('pre_review', 'pre_review', datedSources.preReview),
  dated('condition', 'pre_review_condition', datedSources.condition),
  dated('phase', 'agreement_phase', datedSources.phase),
  dated('plan_node', 'plan_node', datedSources.node),
  dated('project_fact', 'project_fact', datedSources.fact),
  dated('trip', 'trip', datedSources.trip),
  {
    id: 'pace',
    subject: 'lead',
    ids: `(select t.id from lead t where ${underPlan})`,
    chunk: 2_000,
    sources: [paceSource],
  },
];
