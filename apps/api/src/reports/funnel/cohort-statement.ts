import { type Basis, stageRank } from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Conditions } from '../../kernel/list/conditions.js';
import { readableLeads } from '../../kernel/scope/lead-scope.js';
import { positionsOf } from './funnel-positions.js';
import type { FunnelQuestion } from './funnel-question.js';
import { basisColumns } from './funnel-rollup.js';

/** What a fact must be to count on a basis. */
const believed: Readonly<Record<Basis, string>> = {
  claimed: `'claimed', 'verifying', 'verified'`,
  verifying: `'verifying', 'verified'`,
  verified: `'verified'`,
};

/**
 * Every signed project at the cut-off with the days it was signed, started and produced: the first day of its spans that
 * reached so far. Land is a fact of its own. The reason is the one given when it left the ladder or was paused.
 */
export const cohortStatement = (ctx: Ctx, question: FunnelQuestion) => {
  const { basis, before } = question;
  const conditions = positionsOf(ctx, question);
  const reached = `t.${basis}_reached`;
  conditions.plain(`t.is_evidenced and ${reached} >= ${stageRank('contracted')}`);
  const { where } = conditions;
  const asOf = conditions.value(question.asOf);
  const end = conditions.value(before);
  const known = new Conditions(conditions.values);
  const mayRead = readableLeads(ctx, known, 'l').where;
  const since = (
    rank: number,
  ): string => `(select min(s.valid_from) from funnel_span s where s.lead_id = t.lead_id
    and s.${basis}_reached >= ${rank} and s.valid_from <= ${asOf}::date
    and s.known_from < ${end}::timestamptz and s.known_to >= ${end}::timestamptz)`;
  const text = `
    select t.lead_id as id, l.no, case when ${mayRead} then l.name end as name,
      case when ${mayRead} then c.name end as "companyName", u.name as "recruitingUnitName",
      t.total_investment_yuan as "totalInvestmentYuan", t.fixed_asset_investment_yuan as "fixedAssetInvestmentYuan",
      t.${basisColumns[basis]} as stage, t.${basis}_since as "stageSince",
      ${since(stageRank('contracted'))} as "signedOn",
      ${since(stageRank('construction_started'))} as "startedOn", ${since(stageRank('in_production'))} as "producedOn",
      (select f.happened_on from project_fact f where f.lead_id = t.lead_id and f.kind = 'land_supplied'
        and f.happened_on <= ${asOf}::date and (select e.status from project_fact_event e
          where e.fact_id = f.id and e.recorded_at < ${end}::timestamptz
          order by e.recorded_at desc, e.id desc limit 1) in (${believed[basis]}) limit 1) as "landOn",
      (select e.reason_code from lead_stage_event e where e.lead_id = t.lead_id and e.to_stage = t.stage
        and e.recorded_at < ${end}::timestamptz order by e.recorded_at desc limit 1) as "reasonCode"
    from funnel_span t join lead l on l.id = t.lead_id join company c on c.id = l.company_id
    join unit u on u.id = t.recruiting_unit_id
    where ${where} order by "signedOn", l.no`;
  return { text, values: known.values };
};
