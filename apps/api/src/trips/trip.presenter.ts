import {
  approvalFresh,
  hasRole,
  paramOf,
  reportDueOn,
  type RulePack,
  daysBetween,
  tripAllows,
  tripDays,
  tripPolicy,
  type TripVerb,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { type StoredTrip, tripSubject } from './stored-trip.js';
import type { TripCan, TripRow } from './trip.view.js';

/** Row → answer, with what the asker may do. */
export const presentTrip = (ctx: Ctx, trip: StoredTrip, pack: RulePack): TripRow => {
  const { content } = trip;
  const dueOn = owesReport(trip) ? reportDueOn((trip.returnedOn ?? trip.returnsOn)!, pack) : null;
  const unique = (texts: string[]): string[] => [...new Set(texts)];
  return {
    id: trip.id,
    no: trip.no,
    unit: trip.unit,
    status: trip.status,
    purpose: content.purpose,
    aim: content.aim,
    departsOn: content.departsOn,
    returnsOn: content.returnsOn,
    days: tripDays(content).length,
    places: unique(content.stops.map(({ place }) => place)),
    zones: trip.zones,
    enterprises: unique(content.appointments.map(({ enterprise }) => enterprise)),
    travellers: content.travellers.map(({ name }) => name),
    isLate: trip.isLate,
    flags: trip.flags,
    versionNo: trip.versionNo,
    isRefiled: trip.isRefiled,
    approvalLevel: trip.approvalLevel,
    isClean: trip.versionNo > 0 && !trip.flags.length,
    filedAt: trip.filedAt,
    reportDueOn: dueOn,
    isReportOverdue: dueOn !== null && ctx.today > dueOn,
    updatedAt: trip.updatedAt,
    version: trip.version,
    can: tripCan(ctx, trip, pack),
  };
};

export const tripCan = (ctx: Ctx, trip: StoredTrip, pack: RulePack): TripCan => {
  const { actor } = ctx;
  const subject = tripSubject(trip);
  const runs = tripPolicy.run(actor, subject);
  const approves = tripPolicy.approve(actor, subject);
  const may = (verb: TripVerb, who: boolean): boolean => who && tripAllows(verb, trip.status);
  return {
    edit: may('edit', runs),
    submit: may('submit', runs),
    withdraw: may('withdraw', runs),
    approve: may('approve', approves),
    reconfirm: may('reconfirm', approves) && isStale(trip, { today: ctx.today, pack }),
    return: may('return', approves),
    cancel: may('cancel', runs) && trip.departedOn === null,
    depart: may('depart', runs),
    comeBack: may('comeBack', runs),
    refile: may('refile', runs),
    report: may('report', runs),
    archive: may('archive', tripPolicy.archive(actor, subject)),
    explain: may('explain', runs && !hasRole(actor, 'discipline')) && trip.flags.length > 0,
  };
};

/** Approved long before leaving, and so near to leaving now that a confirmation would hold. */
export const isStale = (
  { approvedOn, content: { departsOn } }: StoredTrip,
  { today, pack }: { today: string; pack: RulePack },
): boolean => {
  if (!approvedOn || !departsOn) return false;
  const most = Number(paramOf(approvalFresh, 'maxAgeDays', pack));
  return daysBetween(approvedOn, departsOn) > most && daysBetween(today, departsOn) <= most;
};

const owesReport = ({ status }: StoredTrip): boolean =>
  status === 'approved' || status === 'departed' || status === 'back';
