import { Injectable } from '@nestjs/common';
import { type Basis, shiftDay, type Stage, stages } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { hasNoNextContact, inUnit, isOverdue } from '../leads/index.js';
import { pastPositions } from './past-positions.js';
import { readStageQuestion, type StageQuestion } from './stage-question.js';
import type { DueNumbers, StageNumbers, StageReport } from './stage-report.view.js';

interface Row extends StageNumbers {
  basis: Basis;
  stage: Stage;
}

const noNumbers: StageNumbers = { count: 0, totalInvestmentYuan: 0, fixedAssetInvestmentYuan: 0 };

@Injectable()
export class ReportsReadModel {
  constructor(private readonly db: Db) {}

  /**
   * Counts and sums by stage on all three bases, over what the asker may see; for a past question, over what was known
   * then. Asked again after any later entry, a past question answers the same to the byte.
   */
  async stages(ctx: Ctx, raw: Record<string, unknown>): Promise<StageReport> {
    const question = readStageQuestion(ctx, raw);
    const [rows, due] = await Promise.all([
      this.numbers(ctx, question),
      question.isPresent ? this.due(ctx, question) : null,
    ]);
    const { basis, asOf, knownBy } = question;
    const on = (stage: Stage, wanted: Basis): StageNumbers => {
      const row = rows.find((one) => one.stage === stage && one.basis === wanted);
      const { count, totalInvestmentYuan, fixedAssetInvestmentYuan } = row ?? noNumbers;
      return { count, totalInvestmentYuan, fixedAssetInvestmentYuan };
    };
    return {
      basis,
      asOf,
      knownBy,
      rows: stages.map(({ id, label }) => ({
        stage: id,
        label,
        claimed: on(id, 'claimed'),
        verifying: on(id, 'verifying'),
        verified: on(id, 'verified'),
      })),
      unevidenced: rows.find(({ stage }) => stage === null)?.count ?? 0,
      due,
    };
  }

  private numbers(ctx: Ctx, question: StageQuestion): Promise<Row[]> {
    const conditions = new Conditions();
    const positions = question.isPresent ? 'lead' : `(${past(conditions, question)})`;
    const { where, values } = visibleLeads(ctx, conditions).add(inUnit, question.unitId);
    const text = byStage(positions, where);
    return this.db.query<Row>(plannedByValue('report-stages', text), values);
  }

  private async due(ctx: Ctx, { unitId }: StageQuestion): Promise<DueNumbers> {
    const conditions = visibleLeads(ctx, new Conditions()).add(inUnit, unitId);
    const today = conditions.value(ctx.today);
    const monthStart = conditions.value(`${ctx.today.slice(0, 7)}-01`);
    const text = dueNow(conditions.where, { today, monthStart });
    const row = await this.db.one<DueNumbers>(
      plannedByValue('report-due', text),
      conditions.values,
    );
    return row as DueNumbers;
  }
}

/** The day named is known to its end, in the county's zone. */
const past = (conditions: Conditions, { asOf, knownBy }: StageQuestion): string => {
  const end = knownBy === null ? 'infinity' : `${shiftDay(knownBy, 1)} 00:00:00+08`;
  return pastPositions({
    asOf: conditions.value(asOf),
    before: `${conditions.value(end)}::timestamptz`,
    order: conditions.value(stages.map(({ id }) => id)),
  });
};

/** One line for each basis and stage; the line without a stage counts what has no evidence of contact. */
const byStage = (positions: string, where: string): string => `
  select b.basis, b.stage, count(*)::int as count,
    coalesce(sum(t.total_investment_yuan), 0)::bigint as "totalInvestmentYuan",
    coalesce(sum(t.fixed_asset_investment_yuan), 0)::bigint as "fixedAssetInvestmentYuan"
  from ${positions} t cross join lateral (
    select * from (values ('claimed', t.stage), ('verifying', t.verifying_stage), ('verified', t.verified_stage))
      as known (basis, stage) where t.contact_evidenced_on is not null
    union all select null, null where t.contact_evidenced_on is null) b
  where ${where} group by b.basis, b.stage`;

const dueNow = (where: string, at: { today: string; monthStart: string }): string => `
  select count(*) filter (where ${isOverdue(at.today)})::int as "overdueNextContact",
    count(*) filter (where ${hasNoNextContact})::int as "noNextContact",
    count(*) filter (where t.created_at >= ${at.monthStart}::date::timestamp at time zone 'Asia/Shanghai')::int
      as "addedThisMonth"
  from lead t where ${where}`;
