import { Injectable } from '@nestjs/common';
import { assessmentPolicy, judge, paramOf, twoYearLine } from '@luodi/domain';
import { Audit } from '../kernel/audit/audit.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { sql } from '../kernel/database/sql.js';
import { forbidden } from '../kernel/errors/problem.js';
import { RulePacks } from '../rule-packs/index.js';
import type { Tenure, TwoYearList, TwoYearRow, YearResult } from './two-years.view.js';

interface Result extends YearResult {
  unit: { id: string; name: string };
}

/** 两年名单: the results of the last two closed years running and who headed the unit. Every reading is on record. */
@Injectable()
export class TwoYearsReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly audit: Audit,
  ) {}

  async list(ctx: Ctx): Promise<TwoYearList> {
    if (!assessmentPolicy.twoYears(ctx.actor)) throw forbidden('两年名单只由市领导和纪检查看。');
    const results = await this.db.query<Result>(closedYears);
    const later = Math.max(0, ...results.map(({ year }) => year));
    const years = results.some(({ year }) => year === later - 1) ? [later - 1, later] : [];
    const rows = years.length ? await this.rowsOf(ctx, results, later) : [];
    const having = (verdict: string) => rows.filter(({ finding }) => finding.verdict === verdict);
    const list = { years, listed: having('fail'), unknown: having('unknown') };
    await this.audit.record(ctx, {
      action: 'two-years.read',
      ...{ subjectType: 'two-years', subjectId: String(later), subjectLabel: '两年名单' },
      after: { years, units: list.listed.map(({ unit }) => unit.name) },
    });
    const pack = this.packs.on(ctx.today);
    const param = pack.params[twoYearLine.id]?.minScore;
    const line = Number(paramOf(twoYearLine, 'minScore', pack));
    return { ...list, line, isLinePending: param?.pending ?? !param };
  }

  private async rowsOf(ctx: Ctx, results: Result[], year: number): Promise<TwoYearRow[]> {
    const tenures = await this.db.query<Tenure & { unitId: string }>(headsBetween, [
      `${year - 1}-01-01`,
      `${year}-12-31`,
    ]);
    const units = new Map(results.map(({ unit }) => [unit.id, unit]));
    const pack = this.packs.on(ctx.today);
    return [...units.values()].map((unit) => {
      const [earlier, later] = [of(results, unit.id, year - 1), of(results, unit.id, year)];
      const heads = tenures.filter(({ unitId }) => unitId === unit.id).map(withoutUnit);
      return {
        unit,
        earlier,
        later,
        heads,
        finding: judge([twoYearLine], { earlier, later }, pack)[0]!,
      };
    });
  }
}

const of = (results: readonly Result[], unitId: string, year: number): YearResult => {
  const found = results.find((one) => one.unit.id === unitId && one.year === year);
  if (!found) return { year, assessment: null, total: null, rank: null, of: 0, reasons: [] };
  const { unit: _, ...result } = found;
  // What was not ranked has no total to be held against a line.
  return { ...result, total: result.rank === null ? null : result.total };
};

const withoutUnit = ({ unitId: _, ...tenure }: Tenure & { unitId: string }): Tenure => tenure;

/** Whole years only; of two closed in one year, the one closed last. */
const closedYears = sql(
  'two-years-closed',
  `select extract(year from a.to_on)::int as year, a.name as assessment,
     json_build_object('id', u.id, 'name', u.name) as unit, r.total, r.rank, r.reasons,
     (count(r.rank) over (partition by r.run_id))::int as of
   from (select distinct on (extract(year from to_on)) * from assessment
     where closed_at is not null and extract(month from from_on) = 1 and extract(month from to_on) = 12
     order by extract(year from to_on), closed_at desc) a
   join assessment_run run on run.assessment_id = a.id and run.kind = 'closing'
   join assessment_result r on r.run_id = run.id join unit u on u.id = r.unit_id
   order by u.sort_order, u.name`,
);

const headsBetween = sql(
  'two-years-heads',
  `select t.id, t."unitId", t."personName", t."from", t."to", t.source, t."enteredBy" from (
     select distinct on (h.unit_id, h.from_on) h.id, h.unit_id as "unitId", h.person_name as "personName",
       h.from_on as "from", h.to_on as "to", h.source, u.display_name as "enteredBy"
     from unit_head_tenure h join app_user u on u.id = h.entered_by
     order by h.unit_id, h.from_on, h.version desc) t
   where t."from" <= $2::date and coalesce(t."to", 'infinity') >= $1::date order by t."from"`,
);
