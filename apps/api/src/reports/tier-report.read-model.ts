import { Injectable } from '@nestjs/common';
import { investmentTiers } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { RulePacks } from '../rule-packs/index.js';
import type { TierReport } from './tier-report.view.js';

type Basis = 'verified' | 'verifying' | 'claimed';

type Row = Record<`${Basis}Count` | `${Basis}Yuan`, number> & { minYuan: number };

/** Projects that passed the committee or are registered, by tier of their total. Exits and 未核实 count nowhere. */
@Injectable()
export class TierReportReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
  ) {}

  async tiers(ctx: Ctx): Promise<TierReport> {
    const tiers = investmentTiers(this.packs.on(ctx.today));
    const conditions = visibleLeads(ctx, new Conditions())
      .plain('t.contact_evidenced_on is not null')
      .plain('t.stage not in (select id from stage where is_exit)');
    const floors = conditions.value(tiers.map(({ yuan }) => yuan));
    const text = byTier(conditions.where, floors);
    const rows = await this.db.query<Row>(plannedByValue('report-tiers', text), conditions.values);
    const figure = (minYuan: number, basis: Basis) => {
      const row = rows.find((each) => each.minYuan === minYuan);
      return {
        count: row?.[`${basis}Count`] ?? 0,
        totalInvestmentYuan: row?.[`${basis}Yuan`] ?? 0,
      };
    };
    return {
      asOf: ctx.today,
      rows: tiers.map(({ yuan: minYuan, label }) => ({
        minYuan,
        label,
        verified: figure(minYuan, 'verified'),
        verifying: figure(minYuan, 'verifying'),
        claimed: figure(minYuan, 'claimed'),
      })),
    };
  }
}

/** 过会或备案: the stage as far as the basis believes it, a standing fact of either, or the committee's own decision. */
const reached = (stage: string, believed: string): string => `(
  (select rank from stage where id = ${stage}) >= (select rank from stage where id = 'committee_passed')
  or exists (select from project_fact f where f.lead_id = t.id
    and f.kind in ('committee_passed', 'registered') and f.status in (${believed}))
  or exists (select from pre_review r where r.lead_id = t.id and r.result in ('passed', 'conditional')))`;

const figures = (basis: Basis): string => `
  count(*) filter (where ${basis})::int as "${basis}Count",
  coalesce(sum(yuan) filter (where ${basis}), 0)::bigint as "${basis}Yuan"`;

const byTier = (where: string, floors: string): string => `
  with project as materialized (
    select t.total_investment_yuan as yuan,
      ${reached('t.verified_stage', `'verified'`)} as verified,
      ${reached('t.verifying_stage', `'verified', 'verifying'`)} as verifying,
      ${reached('t.stage', `'verified', 'verifying', 'claimed'`)} as claimed
    from lead t where t.total_investment_yuan >= (select min(floor) from unnest(${floors}::bigint[]) floor) and ${where})
  select floor as "minYuan", ${figures('verified')}, ${figures('verifying')}, ${figures('claimed')}
  from unnest(${floors}::bigint[]) floor join project on yuan >= floor group by floor`;
