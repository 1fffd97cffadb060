import { Injectable } from '@nestjs/common';
import type { CountedRecord, LeadSubject } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { plannedByValue } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';

/** Days 'YYYY-MM-DD', and the first instant no longer known ('infinity': everything known now). */
export interface FigureQuestion {
  from: string;
  to: string;
  asOf: string;
  before: string;
}

/** One record behind a figure, with what is needed to show it and to say who may see it. */
export interface FigureRecord extends CountedRecord, LeadSubject {
  unitId: string;
  no: string | null;
  name: string | null;
  recordedOn: string;
  isSelfVerified: boolean;
  /** False: 首次接洽、用地、产值、税收、能耗 are not of that time but of when their past began to be kept. */
  isWhole: boolean;
}

/** The one place figures come from: what a unit is scored by, its quality, and the rows a cell opens to. */
@Injectable()
export class FigureRecords {
  constructor(private readonly db: Db) {}

  /** Every record of the period as it was known, in no order; of one unit when named. */
  of(question: FigureQuestion, unitId?: string): Promise<FigureRecord[]> {
    const conditions = new Conditions();
    const at = {
      from: `${conditions.value(question.from)}::date`,
      to: `${conditions.value(question.to)}::date`,
      asOf: `${conditions.value(question.asOf)}::date`,
      before: `${conditions.value(question.before)}::timestamptz`,
    };
    conditions.add((place) => `r."unitId" = ${place}`, unitId);
    const text = `select * from (${recordsSql(at)}) r where ${conditions.where}`;
    return this.db.query<FigureRecord>(
      plannedByValue('assessment-records', text),
      conditions.values,
    );
  }
}

interface Places {
  from: string;
  to: string;
  asOf: string;
  before: string;
}

const day = (instant: string): string => `(${instant} at time zone 'Asia/Shanghai')::date`;

/** What was told of projects: facts as they stood then, the committee's passes, payments, starts that are overdue. */
const toldSql = ({ from, to, asOf, before }: Places): string => `
  fact as (
    select distinct on (e.fact_id) f.id, f.lead_id, f.kind, f.happened_on, f.recorded_at, e.status, e.by_unit_id
    from project_fact f join project_fact_event e on e.fact_id = f.id
    where f.happened_on between ${from} and ${asOf} and e.recorded_at < ${before}
      and f.kind in ('committee_passed', 'framework_signed', 'contracted', 'construction_start', 'production', 'at_target')
    order by e.fact_id, e.recorded_at desc, e.id desc),
  told as (
    select id, lead_id, kind, happened_on, recorded_at, null::bigint as yuan, status = 'verified' as is_verified,
      by_unit_id from fact where status in ('verifying', 'verified')
    union all
    select id, lead_id, 'overturned', happened_on, recorded_at, null, true, null from fact where status = 'overturned'
    union all
    select d.id, p.lead_id, 'committee_passed', d.decided_on, d.recorded_at, null, true, null
    from pre_review_decision d join pre_review p on p.id = d.pre_review_id
    where d.decided_on between ${from} and ${asOf} and d.recorded_at < ${before} and d.result in ('passed', 'conditional')
    union all
    select pay.id, r.lead_id, 'payment', pay.paid_on, r.recorded_at, pay.amount_yuan, true, null
    from progress_payment pay join progress_report r on r.id = pay.report_id
    where pay.paid_on between ${from} and ${asOf} and r.recorded_at < ${before}
      and not exists (select from progress_report c where c.corrects_id = r.id and c.recorded_at < ${before})
    union all
    select a.id, a.lead_id, 'overdue_start', s.starts_on, a.registered_at, null, true, null
    from agreement a
    join lateral (select min(starts_on) as starts_on from agreement_phase p where p.agreement_id = a.id) s on true
    where a.kind = 'contract' and a.registered_at < ${before} and (a.closed_on is null or a.closed_on > ${asOf})
      and s.starts_on between ${from} and least(${to}, ${asOf} - 1)
      and not exists (select from project_fact f where f.lead_id = a.lead_id and f.kind = 'construction_start'
        and f.happened_on <= ${asOf} and 'verified' = (select e.status from project_fact_event e
          where e.fact_id = f.id and e.recorded_at < ${before} order by e.recorded_at desc, e.id desc limit 1)))`;

/** A project counts for the unit that recruited it as known then, merged ones for none, 未核实 ones not at all. */
const recordsSql = (at: Places): string => `
  with ${toldSql(at)}
  select told.id as key, told.lead_id as "leadId", told.kind, told.happened_on as "happenedOn",
    ${day('told.recorded_at')} as "recordedOn", told.yuan, told.is_verified as "isVerified",
    coalesce(told.is_verified and told.by_unit_id in (g.recruiting_unit_id, g.carrier_unit_id), false) as "isSelfVerified",
    g.recruiting_unit_id as "unitId", g.recruiting_unit_id as "recruitingUnitId",
    g.carrier_unit_id as "carrierUnitId", g.secrecy, l.stage, l.no, l.name, g.first_contact_on as "firstContactOn",
    g.total_investment_yuan as "totalInvestmentYuan", g.fixed_asset_investment_yuan as "fixedAssetInvestmentYuan",
    g.land_mu as "landMu", g.annual_output_yuan as "annualOutputYuan", g.annual_tax_yuan as "annualTaxYuan",
    g.energy_tce as "energyTce", g.pillar_industry as "pillarIndustry", g.is_whole as "isWhole"
  from told join lead l on l.id = told.lead_id
  join lateral (select * from lead_figure f where f.lead_id = told.lead_id and f.recorded_at < ${at.before}
    order by f.recorded_at desc, f.id desc limit 1) g on g.merged_into_id is null
  where told.kind in ('payment', 'overdue_start', 'overturned') or exists (select from follow_up c
    where c.lead_id = told.lead_id and c.recorded_at < ${at.before} and c.happened_on <= ${at.asOf})
  union all
  select i.id, null, 'fiscal', i.month_on, ${day('i.recorded_at')}, i.amount_yuan, true, false,
    i.unit_id, null, null, 'normal', 'lead', null, null, null, null, null, null, null, null, null, null, true
  from (select distinct on (unit_id, month_on) * from fiscal_figure
    where month_on between ${at.from} and ${at.asOf} and recorded_at < ${at.before}
    order by unit_id, month_on, version desc) i`;
