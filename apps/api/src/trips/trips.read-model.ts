import { Injectable } from '@nestjs/common';
import { type Finding, namedLeads, paramOf, reportInTime } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { readListQuery } from '../kernel/list/list-query.js';
import { paged, type PagedSelect } from '../kernel/list/paged.js';
import { RulePacks } from '../rule-packs/index.js';
import { type StoredTrip, tripColumns, tripFrom, tripJoins } from './stored-trip.js';
import { TripHistory } from './trip-history.js';
import { TripJudge } from './trip-judge.js';
import { tripConditions, tripList } from './trip-list.js';
import { presentTrip } from './trip.presenter.js';
import { TripStore } from './trip-store.js';
import type { TripDetail, TripJudgement, TripPage, TripRow } from './trip.view.js';

/** Trips for screens. */
@Injectable()
export class TripsReadModel {
  constructor(
    private readonly db: Db,
    private readonly store: TripStore,
    private readonly history: TripHistory,
    private readonly judge: TripJudge,
    private readonly packs: RulePacks,
  ) {}

  async list(ctx: Ctx, raw: Record<string, unknown>): Promise<TripPage> {
    const page = await paged<StoredTrip>(this.db, this.select(ctx, raw));
    return { ...page, data: this.present(ctx, page.data) };
  }

  /** The list's select, for the workbook too. */
  select(ctx: Ctx, raw: Record<string, unknown>): PagedSelect {
    const query = readListQuery(raw, tripList);
    const days = Number(paramOf(reportInTime, 'days', this.packs.on(ctx.today)));
    const { where, values } = tripConditions(ctx, query.filters, days);
    return {
      label: 'trips-list',
      columns: tripColumns,
      from: tripFrom,
      joins: tripJoins,
      where,
      values,
      query,
    };
  }

  present(ctx: Ctx, rows: StoredTrip[]): TripRow[] {
    const pack = this.packs.on(ctx.today);
    return rows.map((trip) => presentTrip(ctx, trip, pack));
  }

  async one(ctx: Ctx, id: string): Promise<TripDetail> {
    const trip = await this.store.find(ctx, id);
    // One after another: inside a transaction they share one connection.
    const versions = await this.history.versions(trip);
    const report = await this.history.report(trip);
    const current = versions.find(({ isCurrent }) => isCurrent);
    const filed = (current?.findings ?? []) as Finding[];
    const told = [...filed, ...((report?.findings ?? []) as Finding[])];
    const outcomes = report?.outcomes.map(({ leadId }) => leadId) ?? [];
    const leadIds = [...new Set([...namedLeads(trip.content), ...outcomes])];
    return {
      ...presentTrip(ctx, trip, this.packs.on(ctx.today)),
      content: trip.content,
      createdBy: trip.createdBy,
      clientKey: trip.clientKey,
      approvedOn: trip.approvedOn,
      departedOn: trip.departedOn,
      returnedOn: trip.returnedOn,
      judgement: await this.judgement(ctx, trip, current ? filed : null),
      versions,
      events: await this.history.events(trip),
      flagged: await this.history.flags(trip, told),
      notices: await this.history.notices(trip),
      leads: await this.history.leads(ctx, leadIds),
      report,
    };
  }

  // A draft is judged as of today; what was filed keeps what was said of it that day.
  private async judgement(
    ctx: Ctx,
    trip: StoredTrip,
    filed: Finding[] | null,
  ): Promise<TripJudgement> {
    const judged = { unitId: trip.unit.id, tripId: trip.id, today: ctx.today };
    if (!filed) return this.judge.shown(trip.content, judged);
    const computed = this.judge.computed(trip.content, ctx.today);
    const approvalLevel = trip.approvalLevel ?? computed.approvalLevel;
    return { ...computed, approvalLevel, findings: filed, zones: trip.zones, isLate: trip.isLate };
  }
}
