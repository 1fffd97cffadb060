import { Injectable } from '@nestjs/common';
import {
  alertEventKinds,
  causeAfter,
  type StallDay,
  stallLimits,
  stallRule,
  waitingKinds,
} from '@luodi/domain';
import { WorkCalendar } from '../calendar/index.js';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue, sql } from '../kernel/database/sql.js';
import type { WholeList } from '../kernel/export/list-export.js';
import { notFound } from '../kernel/errors/problem.js';
import { Conditions } from '../kernel/list/conditions.js';
import { readListQuery } from '../kernel/list/list-query.js';
import { paged, type PagedSelect } from '../kernel/list/paged.js';
import { RulePacks } from '../rule-packs/index.js';
import { alertConditions, alertList } from './alert-list.js';
import { presentAlert } from './alert.presenter.js';
import { alertColumns, alertFrom, alertJoins, type AlertRow } from './alert-rows.js';
import { visibleAlerts } from './alert-scope.js';
import type {
  AlertDetail,
  AlertEventView,
  AlertPage,
  AlertView,
  AlertWaitView,
} from './alert.view.js';

/** Alerts for screens. */
@Injectable()
export class AlertsReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
    private readonly calendar: WorkCalendar,
  ) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<AlertPage> {
    const page = await paged<AlertRow>(this.db, this.select(ctx, raw));
    return { ...page, data: await this.present(ctx, page.data) };
  }

  /** The whole list by its filters, for a workbook. */
  whole(ctx: Ctx, raw: Record<string, unknown>): WholeList<AlertRow, AlertView> {
    return { select: this.select(ctx, raw), present: (rows) => this.present(ctx, rows) };
  }

  private select(ctx: Ctx, raw: Record<string, unknown>): PagedSelect {
    return selectOf(ctx, raw, causeAfter(this.packs.on(ctx.today)));
  }

  private async present(ctx: Ctx, rows: AlertRow[]): Promise<AlertView[]> {
    const day = await this.day(ctx);
    return rows.map((row) => presentAlert(ctx, row, day));
  }

  async one(ctx: Ctx, id: string): Promise<AlertDetail> {
    const conditions = visibleAlerts(ctx, new Conditions()).add((at) => `t.id = ${at}::uuid`, id);
    const row = await this.db.one<AlertRow & Trail>(
      plannedByValue('alert-one', `select ${detail} where ${conditions.where}`),
      conditions.values,
    );
    if (!row) throw notFound('预警');
    const { events, waits, ...alert } = row;
    const day = await this.day(ctx);
    return {
      ...presentAlert(ctx, alert, day),
      ...ladderOf(alert, day),
      events: events.map((event) => ({
        ...event,
        label: alertEventKinds.find(({ id: kind }) => kind === event.kind)?.label ?? event.kind,
      })),
      waits: waits.map((wait) => ({
        ...wait,
        label: waitingKinds.find(({ id: kind }) => kind === wait.kind)?.label ?? wait.kind,
      })),
    };
  }

  /** What today's words are reckoned with. */
  async day(ctx: Ctx): Promise<StallDay> {
    return {
      today: ctx.today,
      pack: this.packs.on(ctx.today),
      book: await this.calendar.book(),
    };
  }
}

const selectOf = (ctx: Ctx, raw: Record<string, unknown>, causeDays: number): PagedSelect => {
  const query = readListQuery(raw, alertList);
  const { where, values } = alertConditions(ctx, query.filters, causeDays);
  return {
    label: 'alerts-list',
    columns: alertColumns,
    from: alertFrom,
    joins: alertJoins,
    where,
    values,
    query,
  };
};

interface Trail {
  events: Omit<AlertEventView, 'label'>[];
  waits: Omit<AlertWaitView, 'label'>[];
}

const ladderOf = ({ ruleId, packVersion, stopped }: AlertRow, { pack }: StallDay) => {
  const rule = stallRule(ruleId);
  const { yellow, red } = rule ? stallLimits(rule, pack) : { yellow: 0, red: 0 };
  return {
    counts: rule?.counts ?? '',
    clock: rule?.clock ?? 'calendar',
    yellow,
    red,
    packVersion,
    stopped,
  };
};

const detail = `${alertColumns},
  (select coalesce(json_agg(json_build_object('id', e.id::text, 'turn', e.turn, 'kind', e.kind,
     'happenedOn', e.happened_on, 'level', e.level, 'step', e.step, 'note', e.note, 'untilOn', e.until_on,
     'recipients', coalesce(e.recipients, '{}'), 'by', eu.display_name, 'recordedAt', e.recorded_at)
     order by e.id desc), '[]')
   from (select * from alert_event where alert_id = t.id order by id desc limit 200) e
   left join app_user eu on eu.id = e.recorded_by) as events,
  (select coalesce(json_agg(json_build_object('kind', w.kind, 'stopsClock', w.stops_clock, 'note', w.note,
     'startedOn', w.started_on, 'untilOn', w.until_on, 'endedOn', w.ended_on, 'by', wu.display_name)
     order by w.started_on desc), '[]')
   from alert_waiting w join app_user wu on wu.id = w.recorded_by where w.alert_id = t.id) as waits
  from ${alertFrom} ${alertJoins}`;

/** A statement's rows as alerts, for the pages that show several lists. */
export const alertsSql = (label: string, where: string, limit: number) =>
  sql(
    label,
    `select ${alertColumns} from ${alertFrom} ${alertJoins} where ${where}
     order by (t.level = 'yellow'), t.since_on, t.id limit ${limit}`,
  );
