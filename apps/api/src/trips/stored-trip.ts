import type { ApprovalLevel, TripContent, TripStatus } from '@luodi/domain';

/** A trip as verbs and screens read it. */
export interface StoredTrip {
  id: string;
  no: string;
  unit: { id: string; name: string };
  status: TripStatus;
  content: TripContent;
  departsOn: string | null;
  returnsOn: string | null;
  zones: string[];
  currentVersionId: string | null;
  approvedVersionId: string | null;
  /** Of the filing in force; 0 for a draft. */
  versionNo: number;
  isRefiled: boolean;
  filedById: string | null;
  filedAt: string | null;
  approvalLevel: ApprovalLevel | null;
  approvedOn: string | null;
  departedOn: string | null;
  returnedOn: string | null;
  isLate: boolean;
  flags: string[];
  clientKey: string | null;
  createdById: string;
  createdBy: string;
  updatedAt: string;
  version: number;
}

export const tripFrom = `trip t`;

export const tripJoins = `join unit u on u.id = t.unit_id join app_user author on author.id = t.created_by
  left join trip_version v on v.id = t.current_version_id`;

export const tripColumns = `t.id, t.no, json_build_object('id', u.id, 'name', u.name) as unit, t.status, t.content,
  t.departs_on as "departsOn", t.returns_on as "returnsOn", t.zones, t.current_version_id as "currentVersionId",
  t.approved_version_id as "approvedVersionId", coalesce(v.no, 0) as "versionNo",
  exists (select from trip_version r where r.trip_id = t.id and r.kind = 'refiling') as "isRefiled",
  v.recorded_by as "filedById", v.recorded_at as "filedAt", t.approval_level as "approvalLevel",
  t.approved_on as "approvedOn", t.departed_on as "departedOn", t.returned_on as "returnedOn",
  t.is_late as "isLate", t.flags, t.client_key as "clientKey", t.created_by as "createdById",
  author.display_name as "createdBy", t.updated_at as "updatedAt", t.version`;

/** Who travels, of the system. */
export const travellerIds = ({ content }: Pick<StoredTrip, 'content'>): string[] =>
  content.travellers.map(({ userId }) => userId).filter((id): id is string => id !== null);

/** What policies ask of a trip. */
export const tripSubject = (trip: StoredTrip) => ({
  unitId: trip.unit.id,
  createdById: trip.createdById,
  filedById: trip.filedById,
  travellerIds: travellerIds(trip),
  approvalLevel: trip.approvalLevel,
});
