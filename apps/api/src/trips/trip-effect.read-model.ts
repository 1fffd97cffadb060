import { Injectable } from '@nestjs/common';
import {
  judgeEffect,
  measureTrips,
  noIdleRepeat,
  noShortSingleMeeting,
  paramOf,
  type RulePack,
  shiftDay,
  targetZoneLabel,
  type TripPurpose,
  tripPurposes,
  type TripResult,
  wordFor,
  zoneOf,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Db } from '../kernel/database/db.js';
import { plannedByValue } from '../kernel/database/sql.js';
import { Conditions } from '../kernel/list/conditions.js';
import { oneDate, oneId } from '../kernel/list/filters.js';
import { type ListSpec, readListQuery } from '../kernel/list/list-query.js';
import { isUnder } from '../kernel/scope/unit-subtree.js';
import { RulePacks } from '../rule-packs/index.js';
import { visibleTrips } from './trip-scope.js';
import type { TripEffectReport, TripMeasureRow } from './trip-effect.view.js';

type Stored = Omit<TripResult, 'zones'> & {
  unitId: string;
  purpose: TripPurpose;
  stops: { place: string; regionCode: string | null }[];
  isReported: boolean;
};
type Result = Stored & TripResult;

/** Effect, not days: what the trips an asker may read came to. */
@Injectable()
export class TripEffectReadModel {
  constructor(
    private readonly db: Db,
    private readonly packs: RulePacks,
  ) {}

  async report(ctx: Ctx, raw: Record<string, unknown>): Promise<TripEffectReport> {
    const { filters } = readListQuery(raw, spec);
    const to = (filters.to as string | undefined) ?? ctx.today;
    const from = (filters.from as string | undefined) ?? shiftDay(to, -365);
    const pack = this.packs.on(ctx.today);
    const all = await this.results(ctx, { from, to, unitId: filters.unitId }, pack);
    const results = all.filter(({ isReported }) => isReported);
    const group = grouped(results, pack);
    return {
      from,
      to,
      total: measureTrips(results, pack),
      units: group(
        (one) => [one.unitId],
        (_, [one]) => one!.unit,
      ),
      zones: group((one) => one.zones, targetZoneLabel),
      purposes: group(
        (one) => [one.purpose],
        (id) => wordFor(tripPurposes, id),
      ),
      listed: results.flatMap((one) => {
        const findings = judgeEffect(one, pack).filter(({ verdict }) => verdict === 'fail');
        const { tripId, tripNo, unit } = one;
        return findings.length ? [{ tripId, tripNo, unit, findings }] : [];
      }),
      unreported: all.length - results.length,
    };
  }

  private async results(
    ctx: Ctx,
    { from, to, unitId }: { from: string; to: string; unitId: unknown },
    pack: RulePack,
  ): Promise<Result[]> {
    const followUpDays = paramOf(noShortSingleMeeting, 'followUpDays', pack);
    const advanceDays = paramOf(noIdleRepeat, 'advanceDays', pack);
    const { where, values } = visibleTrips(ctx, new Conditions([followUpDays, advanceDays]))
      .add((at) => `t.departed_on >= ${at}`, from)
      .add((at) => `t.departed_on <= ${at}`, to)
      .add((at) => isUnder('t.unit_id', at), unitId);
    const rows = await this.db.query<Stored>(
      plannedByValue('trip-effect', `${select} and ${where} order by t.departed_on, t.no`),
      values,
    );
    return rows.map((row) => ({ ...row, zones: countedZones(row.stops) }));
  }
}

/** Each stop counts for one zone, so that shares are not blown up by zones that overlap. */
const countedZones = (stops: Stored['stops']): string[] => [
  ...new Set(
    stops
      .map(({ place, regionCode }) => zoneOf(regionCode ?? place)?.id)
      .filter((id) => id !== undefined),
  ),
];

const grouped =
  (results: readonly Result[], pack: RulePack) =>
  (
    keysOf: (one: Result) => readonly string[],
    labelOf: (id: string, members: readonly Result[]) => string,
  ): TripMeasureRow[] => {
    const ids = [...new Set(results.flatMap(keysOf))];
    const rows = ids.map((id) => {
      const members = results.filter((one) => keysOf(one).includes(id));
      const sharePercent = ((members.length * 100) / results.length).toFixed(1);
      return {
        id,
        label: labelOf(id, members),
        sharePercent,
        measure: measureTrips(members, pack),
      };
    });
    return rows.toSorted((a, b) => a.label.localeCompare(b.label, 'zh'));
  };

const spec: ListSpec = {
  filters: { from: oneDate, to: oneDate, unitId: oneId },
  sorts: {},
  defaultSort: '',
};

/** Moved forward, by an event nobody corrected since. */
const movedOn = (lead: string, from: string, to: string): string => `exists (
  select from lead_stage_event e join stage f on f.id = e.from_stage join stage g on g.id = e.to_stage
  where e.lead_id = ${lead} and e.kind = 'move' and not g.is_exit and g.rank > f.rank
    and e.happened_on >= ${from} and e.happened_on <= ${to}
    and not exists (select from lead_stage_event later where later.corrects_id = e.id))`;

const repeats = `(select count(distinct m.enterprise_key)::int from trip_meeting m
  left join trip_appointment a on a.id = m.appointment_id
  where m.report_id = r.id and m.is_met and exists (
    select from trip_meeting before join trip_report br on br.id = before.report_id
    join trip bt on bt.id = br.trip_id
    where bt.unit_id = t.unit_id and bt.id <> t.id and before.is_met
      and before.enterprise_key = m.enterprise_key and before.happened_on < m.happened_on
      and (a.lead_id is null or not ${movedOn('a.lead_id', 'before.happened_on', 't.returned_on + $2::int')})))`;

const select = `select t.id as "tripId", t.no as "tripNo", t.unit_id as "unitId", u.name as unit, t.purpose,
  t.content -> 'stops' as stops, r.id is not null as "isReported",
  t.returned_on - t.departed_on + 1 as days,
  (select coalesce(json_agg(json_build_object('place', coalesce(m.place, ''), 'minutes', m.minutes,
     'enterprise', m.enterprise_key)), '[]')
   from trip_meeting m where m.report_id = r.id and m.is_met) as meetings,
  (select count(*)::int from trip_lead_outcome o where o.report_id = r.id and o.kind = 'created') as "leadsCreated",
  (select count(*)::int from trip_lead_outcome o where o.report_id = r.id
     and ${movedOn('o.lead_id', 't.departed_on', 't.returned_on + $2::int')}) as "leadsAdvanced",
  exists (select from trip_lead_outcome o join follow_up f on f.lead_id = o.lead_id
    where o.report_id = r.id and f.happened_on > t.returned_on
      and f.happened_on <= t.returned_on + $1::int) as "isFollowedUp",
  ${repeats} as "repeatsWithoutAdvance"
  from trip t join unit u on u.id = t.unit_id left join trip_report r on r.trip_id = t.id
  where t.status in ('back', 'reported', 'archived')`;
