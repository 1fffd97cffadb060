import { type Actor, hasRole, tripApprovers, tripPurposes, tripStatuses } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneDate, oneId, someOf, words } from '../kernel/list/filters.js';
import type { ListSpec } from '../kernel/list/list-query.js';
import { matchesWords } from '../kernel/list/search.js';
import { isUnder } from '../kernel/scope/unit-subtree.js';
import { travels, visibleTrips } from './trip-scope.js';

export const tripList: ListSpec = {
  filters: {
    status: someOf(tripStatuses.map(({ id }) => id)),
    purpose: someOf(tripPurposes.map(({ id }) => id)),
    unitId: oneId,
    travellerId: oneId,
    leadId: oneId,
    zone: words(),
    from: oneDate,
    to: oneDate,
    late: flag,
    flagged: flag,
    refiled: flag,
    reportOverdue: flag,
    waitingForMe: flag,
    mine: flag,
    q: words(),
  },
  sorts: {
    departsOn: { nullable: 't.departs_on' },
    updatedAt: 't.updated_at',
    no: 't.no',
  },
  defaultSort: '-updatedAt',
};

/** The trips an actor may read that match the filters of `tripList`. */
export const tripConditions = (
  ctx: Ctx,
  filters: Record<string, unknown>,
  reportDays: number,
): Conditions => {
  const conditions = matchesWords(visibleTrips(ctx, new Conditions()), filters.q)
    .add((at) => `t.status = any(${at}::text[])`, filters.status)
    .add((at) => `t.purpose = any(${at}::text[])`, filters.purpose)
    .add((at) => isUnder('t.unit_id', at), filters.unitId)
    .add((at) => travels(`${at}::text`), filters.travellerId)
    .add(names, filters.leadId)
    .add((at) => `${at} = any(t.zones)`, filters.zone)
    // A trip is in a span when some day of it is.
    .add((at) => `t.returns_on >= ${at}`, filters.from)
    .add((at) => `t.departs_on <= ${at}`, filters.to)
    .add((at) => `t.is_late = ${at}`, filters.late)
    .add((at) => `(t.flags <> '{}') = ${at}`, filters.flagged)
    .add((at) => `${refiled} = ${at}`, filters.refiled);
  if (filters.mine !== undefined) {
    const me = conditions.value(ctx.actor.userId);
    conditions.add(
      (at) => `(t.created_by = ${me}::uuid or ${travels(`${me}::text`)}) = ${at}`,
      filters.mine,
    );
  }
  if (filters.reportOverdue !== undefined) {
    const overdue = overdueReport(conditions.value(ctx.today), conditions.value(reportDays));
    conditions.add((at) => `(${overdue}) = ${at}`, filters.reportOverdue);
  }
  if (filters.waitingForMe !== undefined) {
    const waiting = waitsFor(ctx.actor, conditions);
    conditions.add((at) => `coalesce(${waiting}, false) = ${at}`, filters.waitingForMe);
  }
  return conditions;
};

/** Its report is past its day: left or approved to leave, not cancelled, and no report. */
export const overdueReport = (today: string, days: string): string =>
  `t.status in ('approved', 'departed', 'back')
   and coalesce(t.returned_on, t.returns_on) + ${days}::int < ${today}::date`;

const names = (at: string): string =>
  `t.content -> 'appointments' @> jsonb_build_array(jsonb_build_object('leadId', ${at}::text))`;

const refiled = `exists (select from trip_version r where r.trip_id = t.id and r.kind = 'refiling')`;

/** As `tripPolicy.approve`, set-wise. */
const waitsFor = (actor: Actor, conditions: Conditions): string => {
  const levels = Object.entries(tripApprovers)
    .filter(([, roles]) => hasRole(actor, ...roles))
    .map(([level]) => level);
  const me = conditions.value(actor.userId);
  const ways = [`t.approval_level = any(${conditions.value(levels)}::text[])`];
  if (hasRole(actor, 'unit_head')) {
    const units = conditions.value([...actor.unitIds]);
    ways.push(`(t.approval_level = 'unit_head' and t.unit_id = any(${units}::uuid[]))`);
  }
  return `(t.status = 'filed' and (${ways.join(' or ')}) and not (${travels(`${me}::text`)})
    and not exists (select from trip_version f
      where f.id = t.current_version_id and f.recorded_by = ${me}::uuid))`;
};
