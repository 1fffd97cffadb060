import { Injectable } from '@nestjs/common';
import { type Stage, stages } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { hasNoNextContact, isOverdue } from '../leads/index.js';
import type { StageReport } from './stage-report.view.js';

interface Row {
  stage: Stage;
  count: number;
  totalInvestmentYuan: number;
  fixedAssetInvestmentYuan: number;
  overdue: number;
  withoutNext: number;
  added: number;
}

@Injectable()
export class ReportsReadModel {
  constructor(private readonly db: Db) {}

  /** Counts and sums by stage in one pass over what the asker may see. */
  async stages(ctx: Ctx): Promise<StageReport> {
    const conditions = visibleLeads(ctx, new Conditions());
    const today = conditions.value(ctx.today);
    const monthStart = conditions.value(`${ctx.today.slice(0, 7)}-01`);
    const text = byStage(conditions.where, { today, monthStart });
    const rows = await this.db.query<Row>(plannedByValue('report-stages', text), conditions.values);
    const sum = (figure: 'overdue' | 'withoutNext' | 'added') =>
      rows.reduce((total, row) => total + row[figure], 0);
    return {
      asOf: ctx.today,
      rows: stages.map(({ id, label }) => {
        const row = rows.find(({ stage }) => stage === id);
        return {
          stage: id,
          label,
          count: row?.count ?? 0,
          totalInvestmentYuan: row?.totalInvestmentYuan ?? 0,
          fixedAssetInvestmentYuan: row?.fixedAssetInvestmentYuan ?? 0,
        };
      }),
      overdueNextContact: sum('overdue'),
      noNextContact: sum('withoutNext'),
      addedThisMonth: sum('added'),
    };
  }
}

const byStage = (where: string, at: { today: string; monthStart: string }): string => `
  select t.stage, count(*)::int as count,
    coalesce(sum(t.total_investment_yuan), 0)::bigint as "totalInvestmentYuan",
    coalesce(sum(t.fixed_asset_investment_yuan), 0)::bigint as "fixedAssetInvestmentYuan",
    count(*) filter (where ${isOverdue(at.today)})::int as overdue,
    count(*) filter (where ${hasNoNextContact})::int as "withoutNext",
    count(*) filter (where t.created_at >= ${at.monthStart}::date::timestamp at time zone 'Asia/Shanghai')::int as added
  from lead t where ${where} group by t.stage`;
