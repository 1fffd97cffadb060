import { Injectable } from '@nestjs/common';
import { activeStages, type FactKind, factLabel, stageRank, threeStarts } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import type { StartFigure, StartsReport, UnitStarts } from './starts-report.view.js';

/** 奠基, 上报开工, 开工, 投产: never one number. */
const kinds: readonly FactKind[] = [...threeStarts, 'production'];
const contracted = activeStages.filter((stage) => stageRank(stage) >= stageRank('contracted'));

interface Row {
  figures: Omit<StartFigure, 'label'>[];
  units: UnitStarts[];
  gaps: StartsReport['gaps'];
}

/** Starts reported against starts verified, in one statement over what the asker may see. */
@Injectable()
export class StartsReportReadModel {
  constructor(private readonly db: Db) {}

  async report(ctx: Ctx): Promise<StartsReport> {
    const conditions = visibleLeads(ctx, new Conditions());
    const places = {
      kinds: conditions.value(kinds),
      contracted: conditions.value(contracted),
      today: conditions.value(ctx.today),
    };
    const text = startsSql(conditions.where, places);
    const row = await this.db.one<Row>(plannedByValue('report-starts', text), conditions.values);
    const { figures, units, gaps } = row as Row;
    const sum = (figure: 'contracted' | 'reported' | 'verified' | 'gap') =>
      units.reduce((total, unit) => total + unit[figure], 0);
    return {
      asOf: ctx.today,
      rows: kinds.map((kind) => ({
        claimed: 0,
        verifying: 0,
        verified: 0,
        ...figures.find((figure) => figure.kind === kind),
        kind,
        label: factLabel(kind),
      })),
      contracted: sum('contracted'),
      reported: sum('reported'),
      verified: sum('verified'),
      gap: sum('gap'),
      units,
      gaps,
    };
  }
}

const startsSql = (
  where: string,
  at: { kinds: string; contracted: string; today: string },
): string => `
  with seen as (
    select t.id, t.no, t.name, t.recruiting_unit_id, t.stage = any(${at.contracted}::text[]) as is_contracted
    from lead t where ${where}),
  standing as (
    select f.lead_id, f.kind, f.status, f.happened_on from project_fact f join seen on seen.id = f.lead_id
    where f.kind = any(${at.kinds}::text[]) and f.status in ('claimed', 'verifying', 'verified')),
  told as (
    select seen.*, r.happened_on as reported_on, s.status as start_status,
      coalesce(s.status = 'verified', false) as is_verified,
      r.lead_id is not null and s.status is distinct from 'verified' as is_gap
    from seen left join standing r on r.lead_id = seen.id and r.kind = 'reported_start'
      left join standing s on s.lead_id = seen.id and s.kind = 'construction_start'),
  figures as (
    select kind, count(*) filter (where status = 'claimed')::int as claimed,
      count(*) filter (where status = 'verifying')::int as verifying,
      count(*) filter (where status = 'verified')::int as verified
    from standing group by kind),
  units as (
    select u.name, json_build_object('id', u.id, 'name', u.name) as unit,
      count(*) filter (where is_contracted)::int as contracted, count(reported_on)::int as reported,
      count(*) filter (where is_verified)::int as verified, count(*) filter (where is_gap)::int as gap
    from told join unit u on u.id = told.recruiting_unit_id
    where is_contracted or reported_on is not null or is_verified group by u.id, u.name),
  gaps as (
    select told.id as "leadId", told.no, told.name, u.name as unit, reported_on as "reportedOn",
      ${at.today}::date - reported_on as days, start_status as "startStatus"
    from told join unit u on u.id = told.recruiting_unit_id where is_gap
    order by reported_on, told.no limit 200)
  select (select coalesce(json_agg(f), '[]') from figures f) as figures,
    (select coalesce(json_agg(json_build_object('unit', unit, 'contracted', contracted, 'reported', reported,
       'verified', verified, 'gap', gap) order by gap desc, name), '[]') from units) as units,
    (select coalesce(json_agg(g order by "reportedOn", no), '[]') from gaps g) as gaps`;
