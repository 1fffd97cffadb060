import { Injectable } from '@nestjs/common';
import { doubleKindIds, stages } from '@luodi/domain';
import { ChangeRequestsReadModel } from '../change-requests/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue, sql } from '../kernel/database/sql.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { readListQuery } from '../kernel/list/list-query.js';
import { paged, type PagedSelect } from '../kernel/list/paged.js';
import { readableLeads, visibleLeads } from '../kernel/scope/lead-scope.js';
import { RulePacks } from '../rule-packs/index.js';
import { StageEvents } from '../stage-events/index.js';
import { InflationChecks } from './inflation-checks.js';
import { leadConditions, leadList, stageColumn } from './lead-list.js';
import {
  type LeadRecord,
  recordColumns,
  recordJoins,
  rowColumns,
  rowJoins,
} from './lead-record.js';
import type { Board, Double, InflationFindings, LeadDetail, LeadPage } from './lead.view.js';
import { presentDetail, presentRow } from './leads.presenter.js';

const cardsPerColumn = 30;

/** Leads as screens show them, always through the asker's scope. */
@Injectable()
export class LeadsReadModel {
  constructor(
    private readonly db: Db,
    private readonly stageEvents: StageEvents,
    private readonly changes: ChangeRequestsReadModel,
    private readonly inflation: InflationChecks,
    private readonly packs: RulePacks,
  ) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<LeadPage> {
    const page = await paged<LeadRecord>(this.db, this.select(ctx, raw));
    return { ...page, data: page.data.map((lead) => presentRow(ctx, lead)) };
  }

  /** The rows of the list by its filters and order, for a page of it or for the whole. */
  select(ctx: Ctx, raw: Record<string, unknown>): PagedSelect {
    const query = readListQuery(raw, leadList);
    const { where, values } = leadConditions(ctx, query.filters, this.packs.on(ctx.today));
    return {
      label: 'leads-list',
      columns: rowColumns,
      from: 'lead t',
      joins: rowJoins,
      where,
      values,
      query,
    };
  }

  /** Every stage with its count, its sum and its newest cards: two statements whatever the number of stages. */
  async board(ctx: Ctx, raw: Record<string, unknown>): Promise<Board> {
    const { filters } = readListQuery(raw, leadList);
    const { where, values } = leadConditions(ctx, filters, this.packs.on(ctx.today));
    const on = stageColumn(filters);
    const [sums, cards] = await Promise.all([
      this.db.query<Sum>(plannedByValue('leads-board-sums', sumByStage(on, where)), values),
      this.db.query<LeadRecord & { column: string }>(
        plannedByValue('leads-board-cards', cardsByStage(on, where)),
        values,
      ),
    ]);
    return {
      columns: stages.map(({ id }) => ({
        count: 0,
        totalInvestmentYuan: 0,
        ...sums.find(({ stage }) => stage === id),
        stage: id,
        leads: cards.filter(({ column }) => column === id).map((lead) => presentRow(ctx, lead)),
      })),
    };
  }

  async one(ctx: Ctx, id: string): Promise<LeadDetail> {
    const lead = await this.record(ctx, id);
    const [events, doubles, waiting] = await Promise.all([
      this.stageEvents.history(id),
      lead.hasDoubles ? this.doubles(ctx, id) : [],
      lead.hasWaiting ? this.changes.waiting(id) : [],
    ]);
    return presentDetail(ctx, lead, { events, doubles, waiting, pack: this.packs.on(ctx.today) });
  }

  /** Signs that the amounts are inflated; none of them blocks anything. */
  async inflationFindings(ctx: Ctx, id: string): Promise<InflationFindings> {
    return { findings: await this.inflation.judge(ctx, await this.record(ctx, id)) };
  }

  /** The stored record, or 404 when there is none the asker may read. */
  async record(ctx: Ctx, id: string): Promise<LeadRecord> {
    const { where, values } = readableLeads(ctx, new Conditions()).add((at) => `t.id = ${at}`, id);
    const text = `select ${recordColumns} from lead t ${recordJoins} where ${where}`;
    const lead = await this.db.one<LeadRecord>(sql('leads-record', text), values);
    if (!lead) throw notFound('项目');
    return lead;
  }

  /** 404 when there is no such lead the asker may read; for what hangs on a lead and does not show it. */
  async mustBeReadable(ctx: Ctx, id: string): Promise<void> {
    const { where, values } = readableLeads(ctx, new Conditions()).add((at) => `t.id = ${at}`, id);
    const text = `select from lead t where ${where}`;
    if (!(await this.db.one(sql('leads-may-read', text), values))) throw notFound('项目');
  }

  /** One row per other lead, the strongest sign first; what the hub called two projects warns no more. */
  private doubles(ctx: Ctx, leadId: string): Promise<Double[]> {
    const visible = visibleLeads(ctx, new Conditions());
    const own = visible.value(leadId);
    const order = visible.value(doubleKindIds);
    const text = `select k.kinds[1] as kind, k.kinds, c.name as "companyName", u.name as "heldByUnit",
        case when ${visible.where} then t.id end as "leadId"
      from (select d.other_lead_id, array_agg(d.kind order by array_position(${order}::text[], d.kind)) as kinds
            from lead_double d where d.lead_id = ${own} group by d.other_lead_id) k
      join lead t on t.id = k.other_lead_id and t.merged_into_id is null
      join company c on c.id = t.company_id join unit u on u.id = t.recruiting_unit_id
      where (select decision from double_decision x where x.lead_id = least(t.id, ${own})
        and x.other_lead_id = greatest(t.id, ${own}) order by recorded_at desc limit 1) is distinct from 'distinct'
      order by array_position(${order}::text[], k.kinds[1]), t.no limit 20`;
    return this.db.query<Double>(sql('leads-doubles', text), visible.values);
  }
}

interface Sum {
  stage: string;
  count: number;
  totalInvestmentYuan: number;
}

const sumByStage = (on: string, where: string): string => `
  select ${on} as stage, count(*)::int as count, coalesce(sum(t.total_investment_yuan), 0)::bigint as "totalInvestmentYuan"
  from lead t where ${where} group by 1`;

const cardsByStage = (on: string, where: string): string => `
  with card as (
    select top.id from stage cross join lateral (
      select t.id from lead t where ${on} = stage.id and ${where}
      order by t.updated_at desc, t.id limit ${cardsPerColumn}) top)
  select ${rowColumns}, ${on} as column from card join lead t on t.id = card.id ${rowJoins} order by t.updated_at desc, t.id`;
