import { Injectable } from '@nestjs/common';
import type { PlanMonth, Stage, WorksLevel } from '@luodi/domain';
import { Db } from '../kernel/database/db.js';
import { plannedByValue } from '../kernel/database/sql.js';
import type { Conditions } from '../kernel/list/conditions.js';

/** "As of D, known by K": what was true by the end of one day, as far as it was recorded by the end of another. */
export interface Question {
  asOf: string;
  knownBy: string;
}

/** Money of the year by what vouchers show, or by what units report. */
export type Basis = 'evidenced' | 'reported';

/** One project's plan and reports as one question finds them. Whole yuan. */
export interface Figures {
  leadId: string;
  no: string;
  name: string;
  companyName: string;
  stage: Stage;
  recruitingUnit: { id: string; name: string };
  carrierUnit: { id: string; name: string } | null;
  totalInvestmentYuan: number | null;
  /** The plan in force; null when there is none. */
  planId: string | null;
  months: PlanMonth[] | null;
  productionOn: string | null;
  /** Cumulative at the end of the year before: the plan's word, else the last report's. */
  beforeYuan: number;
  report: ReportedState | null;
  /** Vouchers of the year, and of all years. */
  evidencedYearYuan: number;
  evidencedYuan: number;
  lastPhotoOn: string | null;
}

export interface ReportedState {
  observedOn: string;
  investedYuan: number;
  worksLevel: WorksLevel;
  worksPercent: number;
  done: string;
  nextStep: string | null;
  problems: string | null;
}

/** Completed this year by the asked basis; a cumulative figure below last year's counts as nothing. */
export const doneThisYear = (figures: Figures, basis: Basis): number =>
  basis === 'evidenced'
    ? figures.evidencedYearYuan
    : Math.max(0, (figures.report?.investedYuan ?? 0) - figures.beforeYuan);

/** The one place that puts plans beside reports; pace, ledger and project page all read from here. */
@Injectable()
export class ProgressFigures {
  constructor(private readonly db: Db) {}

  /** Figures of the leads the conditions admit (over `t`), by name; at most 3,000. */
  of(conditions: Conditions, { asOf, knownBy }: Question): Promise<Figures[]> {
    const at = {
      asOf: `${conditions.value(asOf)}::date`,
      known: `((${conditions.value(knownBy)}::date + 1)::timestamp at time zone 'Asia/Shanghai')`,
    };
    const text = figuresSql(conditions.where, at);
    return this.db.query<Figures>(plannedByValue('progress-figures', text), conditions.values);
  }
}

/** SQL: the id of the plan of that lead and year in force as known then. */
export const planInForce = (at: { year: string; known: string }): string => `(
  select p.id from construction_plan p where p.lead_id = t.id and p.year = ${at.year}
    and p.approved_at < ${at.known} and (p.closed_at is null or p.closed_at >= ${at.known})
  order by p.edition desc limit 1)`;

const figuresSql = (where: string, at: { asOf: string; known: string }): string => {
  const year = `extract(year from ${at.asOf})::int`;
  const standing = `r.lead_id = t.id and r.recorded_at < ${at.known} and r.observed_on <= ${at.asOf}
    and not exists (select from progress_report c where c.corrects_id = r.id and c.recorded_at < ${at.known})`;
  return `
  select t.id as "leadId", t.no, t.name, c.name as "companyName", t.stage,
    json_build_object('id', ru.id, 'name', ru.name) as "recruitingUnit",
    case when cu.id is null then null else json_build_object('id', cu.id, 'name', cu.name) end as "carrierUnit",
    t.total_investment_yuan as "totalInvestmentYuan", p.id as "planId", p.production_on as "productionOn",
    case when p.id is null then null else (
      select coalesce(json_agg(json_build_object('month', m.month, 'investmentYuan', m.investment_yuan,
        'worksLevel', m.works_level) order by m.month), '[]') from plan_month m where m.plan_id = p.id) end as months,
    coalesce(p.invested_before_yuan, (select r.invested_yuan from progress_report r where ${standing}
      and r.observed_on < make_date(${year}, 1, 1) order by r.observed_on desc limit 1), 0) as "beforeYuan",
    (select json_build_object('observedOn', r.observed_on, 'investedYuan', r.invested_yuan,
       'worksLevel', r.works_level, 'worksPercent', r.works_percent, 'done', r.done, 'nextStep', r.next_step,
       'problems', r.problems) from progress_report r where ${standing} order by r.observed_on desc limit 1) as report,
    paid.year as "evidencedYearYuan", paid.all as "evidencedYuan",
    (select max(r.observed_on) from progress_report r where ${standing}
       and exists (select from progress_report_file x where x.report_id = r.id)) as "lastPhotoOn"
  from lead t join company c on c.id = t.company_id join unit ru on ru.id = t.recruiting_unit_id
  left join unit cu on cu.id = t.carrier_unit_id
  left join construction_plan p on p.id = ${planInForce({ year, known: at.known })}
  cross join lateral (
    select coalesce(sum(pay.amount_yuan) filter (where pay.paid_on >= make_date(${year}, 1, 1)), 0)::bigint as year,
      coalesce(sum(pay.amount_yuan), 0)::bigint as all
    from progress_report r join progress_payment pay on pay.report_id = r.id
    where r.lead_id = t.id and r.recorded_at < ${at.known} and pay.paid_on <= ${at.asOf}
      and not exists (select from progress_report c where c.corrects_id = r.id and c.recorded_at < ${at.known})) paid
  where ${where} order by t.name collate "zh-x-icu", t.id limit 3000`;
};
