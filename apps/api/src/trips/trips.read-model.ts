import { Injectable } from '@nestjs/common';
import { tripApprovedByRule, type Finding, namedLeads, paramOf, reportInTime } from '@luodi/domain';
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
import { standardsOf, TripStandards } from './trip-standards.js';
import { TripStore } from './trip-store.js';
import type {
  TripDetail,
  TripEventView,
  TripJudgement,
  TripPage,
  TripRow,
  TripVersionView,
} from './trip.view.js';

/** Trips for screens. */
@Injectable()
export class TripsReadModel {
  constructor(
    private readonly db: Db,
    private readonly store: TripStore,
    private readonly history: TripHistory,
    private readonly judge: TripJudge,
    private readonly standards: TripStandards,
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
    const versions = await this.versions(ctx, trip);
    const events = await this.history.events(trip);
    const report = await this.history.report(trip);
    const current = versions.find(({ isCurrent }) => isCurrent);
    const filed = (current?.findings ?? []) as Finding[];
    const told = [...filed, ...((report?.findings ?? []) as Finding[])];
    const outcomes = report?.outcomes.map(({ leadId }) => leadId) ?? [];
    const leadIds = [...new Set([...namedLeads(trip.content), ...outcomes])];
    return {
      ...presentTrip(ctx, trip, this.packs.on(ctx.today)),
      content: await this.standards.priced(trip.content, ctx.today),
      createdBy: trip.createdBy,
      clientKey: trip.clientKey,
      approvedOn: trip.approvedOn,
      departedOn: trip.departedOn,
      returnedOn: trip.returnedOn,
      judgement: await this.judgement(ctx, trip, { filed: current ? filed : null, events }),
      versions,
      events,
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
    { filed, events }: { filed: Finding[] | null; events: readonly TripEventView[] },
  ): Promise<TripJudgement> {
    const { today } = ctx;
    const judged = { unitId: trip.unit.id, tripId: trip.id, today };
    if (!filed) return this.judge.shown(trip.content, judged);
    const { content, zones, isLate } = trip;
    const computed = this.judge.computed(content, today);
    const level = trip.approvalLevel ?? computed.approvalLevel;
    const limits = await this.standards.of(content.budget, content.departsOn ?? today);
    return {
      ...computed,
      approvalLevel: level,
      findings: filed,
      zones,
      isLate,
      automatic:
        saidOfAutomatic(events) ?? this.judge.automatic(content, { findings: filed, level, today }),
      standards: standardsOf(content.budget, limits),
    };
  }

  private async versions(ctx: Ctx, trip: StoredTrip): Promise<TripVersionView[]> {
    const priced: TripVersionView[] = [];
    for (const version of await this.history.versions(trip)) {
      priced.push({
        ...version,
        content: await this.standards.priced(version.content, ctx.today),
      });
    }
    return priced;
  }
}

/** What the last filing was told of an approval by rule. */
const saidOfAutomatic = (events: readonly TripEventView[]): Finding | undefined =>
  events
    .flatMap(({ findings }) => findings as Finding[])
    .findLast(({ ruleId }) => ruleId === tripApprovedByRule.id);
