import { Injectable } from '@nestjs/common';
import {
  activeStages,
  daysBetween,
  stageRank,
  type Stage,
  stageLabel,
  stages,
} from '@luodi/domain';
import type { Ctx } from '../../kernel/ctx/ctx.js';
import { Db } from '../../kernel/database/db.js';
import { plannedByValue } from '../../kernel/database/sql.js';
import { flag, oneDate, oneOf, someOf, words, yuan } from '../../kernel/list/filters.js';
import { readListQuery } from '../../kernel/list/list-query.js';
import { Conditions } from '../../kernel/list/conditions.js';
import { readableLeads } from '../../kernel/scope/lead-scope.js';
import { RulePacks } from '../../rule-packs/index.js';
import { blankGroup, type RowFilter } from './funnel-figures.js';
import { arrivedSince, groupOf, positionsOf, standingOn } from './funnel-positions.js';
import { type FunnelQuestion, questionFilters } from './funnel-question.js';
import { FunnelQuestions } from './funnel-questions.js';
import { basisColumns } from './funnel-rollup.js';
import { FunnelSpans } from './funnel-spans.js';
import type { FunnelRow, FunnelRowPage } from './funnel-row.view.js';

/** The rows of a figure: the same positions, the same conditions, so as many rows as the figure counts. */
@Injectable()
export class FunnelRows {
  constructor(
    private readonly db: Db,
    private readonly spans: FunnelSpans,
    private readonly questions: FunnelQuestions,
    private readonly packs: RulePacks,
  ) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<FunnelRowPage> {
    const { filters, page, perPage, orderBy } = readListQuery(raw, rowList);
    const question = await this.questions.of(ctx, filters);
    await this.spans.refresh();
    const conditions = this.conditions(ctx, question, filters);
    const { values } = conditions;
    const counted = `select count(*)::int as n, coalesce(sum(t.total_investment_yuan), 0)::bigint as sum
      from funnel_span t where ${conditions.where}`;
    const total = await this.db.one<{ n: number; sum: number }>(
      plannedByValue('funnel-rows-count', counted),
      [...values],
    );
    const text = rowsText(ctx, conditions, {
      question,
      paging: `order by ${orderBy}, t.lead_id limit ${perPage} offset ${(page - 1) * perPage}`,
    });
    const found = await this.db.query<Found>(plannedByValue('funnel-rows', text), values);
    return {
      data: found.map((row) => present(question, row)),
      total: total?.n ?? 0,
      totalIsExact: true,
      totalInvestmentYuan: total?.sum ?? 0,
    };
  }

  private conditions(ctx: Ctx, question: FunnelQuestion, filters: RowFilter): Conditions {
    const conditions = positionsOf(ctx, question);
    const { stage, reached, cleared } = standingOn(question.basis);
    const { evidenced = true, value, arrivedFrom } = filters;
    conditions
      .add((at) => `t.is_evidenced = ${at}`, evidenced)
      .add((at) => `${stage} = any(${at}::text[])`, filters.stage)
      .add((at) => `${stage} = any(${at}::text[])`, filters.active ? activeStages : undefined)
      .add((at) => `${reached} >= ${at}`, filters.reached && stageRank(filters.reached as Stage))
      .add((at) => `${cleared} = ${at}`, filters.cleared)
      .add((at) => `t.total_investment_yuan >= ${at}`, filters.minTotalYuan);
    if (arrivedFrom && filters.reached) {
      const rank = `${conditions.value(stageRank(filters.reached as Stage))}::int`;
      conditions.plain(arrivedSince(question, conditions, { rank, from: arrivedFrom }));
    }
    if (value === undefined) return conditions;
    const group = groupOf(question, conditions, this.packs.on(ctx.today));
    return conditions.add((at) => `${group} = ${at}`, value === blankGroup ? '' : value);
  }
}

interface Found extends Omit<FunnelRow, 'stageLabel' | 'days'> {
  stage: Stage;
}

const rowList = {
  filters: {
    ...questionFilters,
    stage: someOf(stages.map(({ id }) => id)),
    reached: oneOf(activeStages),
    cleared: flag,
    active: flag,
    evidenced: flag,
    value: words(),
    minTotalYuan: yuan,
    arrivedFrom: oneDate,
  },
  sorts: {
    totalInvestmentYuan: { nullable: 't.total_investment_yuan' },
    no: 'l.no',
  },
  defaultSort: '-totalInvestmentYuan',
};

/** Whoever may no longer read a project still counts it as it was then; its name is kept back. */
const rowsText = (
  ctx: Ctx,
  conditions: Conditions,
  { question, paging }: { question: FunnelQuestion; paging: string },
): string => {
  const { where } = conditions;
  const readable = new Conditions(conditions.values);
  const mayRead = readableLeads(ctx, readable, 'l').where;
  const { basis } = question;
  return `select t.lead_id as id, (${mayRead}) as "isReadable", l.no,
      case when ${mayRead} then l.name end as name, case when ${mayRead} then c.name end as "companyName",
      u.name as "recruitingUnitName", k.name as "carrierUnitName", t.${basisColumns[basis]} as stage,
      t.${basis}_since as since, t.total_investment_yuan as "totalInvestmentYuan",
      t.fixed_asset_investment_yuan as "fixedAssetInvestmentYuan", t.secrecy
    from funnel_span t join lead l on l.id = t.lead_id join company c on c.id = l.company_id
    join unit u on u.id = t.recruiting_unit_id left join unit k on k.id = t.carrier_unit_id
    where ${where} ${paging}`;
};

const present = ({ asOf }: FunnelQuestion, row: Found): FunnelRow => ({
  ...row,
  stageLabel: stageLabel(row.stage),
  days: daysBetween(row.since, asOf),
});
