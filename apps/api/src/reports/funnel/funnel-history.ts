import type { FunnelHistory } from '@luodi/domain';
import { sql } from '../../kernel/database/sql.js';

/** One lead with everything its funnel rests on. */
export interface StoredHistory extends FunnelHistory {
  leadId: string;
}

/** To the microsecond, in one form, so that text compares as time does. */
const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

const historiesOf = (where: string): string => `
   select l.id as "leadId", e.events, f.facts, c.contacts, d.decisions, g.figures
   from unnest($1::uuid[]) as l (id)
   cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'kind', kind, 'to', to_stage,
     'happenedOn', happened_on, 'recordedAt', ${instant('recorded_at')}, 'dateCertainty', date_certainty,
     'correctsId', corrects_id)), '[]') as events from lead_stage_event where lead_id = l.id) e
   cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('kind', p.kind, 'happenedOn', p.happened_on,
     'events', (select coalesce(jsonb_agg(jsonb_build_object('id', pe.id, 'status', pe.status,
       'recordedAt', ${instant('pe.recorded_at')})), '[]') from project_fact_event pe where pe.fact_id = p.id))), '[]')
     as facts from project_fact p where p.lead_id = l.id) f
   cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('happenedOn', happened_on,
     'recordedAt', ${instant('recorded_at')})), '[]') as contacts from follow_up where lead_id = l.id) c
   cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('result', x.result, 'happenedOn', x.decided_on,
     'recordedAt', ${instant('x.recorded_at')})), '[]') as decisions
     from pre_review r join pre_review_decision x on x.pre_review_id = r.id where r.lead_id = l.id) d
   cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('recordedAt', ${instant('recorded_at')},
     'totalInvestmentYuan', total_investment_yuan, 'fixedAssetInvestmentYuan', fixed_asset_investment_yuan,
     'recruitingUnitId', recruiting_unit_id, 'carrierUnitId', carrier_unit_id, 'secrecy', secrecy,
     'mergedIntoId', merged_into_id, 'pillarIndustry', pillar_industry, 'region', region)
     order by recorded_at, id), '[]') as figures from lead_figure where lead_id = l.id) g
   where ${where}`;

/** The histories of some leads, each folded in the process by the domain's own rules. */
export const histories = sql('funnel-histories', historiesOf('true'));

/** The same without the leads that wait to be folded anew, as of one moment. */
export const settledHistories = sql(
  'funnel-settled-histories',
  historiesOf('not exists (select from funnel_dirty w where w.lead_id = l.id)'),
);
