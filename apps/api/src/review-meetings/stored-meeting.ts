import type {
  Attendee,
  ConditionTerms,
  Finding,
  ItemStatus,
  LeadSubject,
  MeetingStatus,
  PreReviewResult,
  RecusalKind,
  VetoOverride,
  VotingSheet,
} from '@luodi/domain';
import { sql } from '../kernel/database/sql.js';

export interface StoredMember extends Attendee {
  unit: string;
  /** The member's own unit and all below it. */
  unitIds: string[];
}

export interface StoredRecusal {
  userId: string;
  name: string;
  kind: RecusalKind;
  reason: string;
  at: string;
}

export interface StoredCondition extends ConditionTerms {
  ownerUnit: string;
}

export interface StoredDecision {
  result: PreReviewResult;
  decidedOn: string;
  validUntil: string | null;
  note: string | null;
  override: VetoOverride | null;
  findings: Finding[];
  conditions: StoredCondition[];
}

export interface StoredLead extends LeadSubject {
  id: string;
  no: string;
  name: string;
  companyName: string;
  unit: string;
  carrier: string | null;
  totalInvestmentYuan: number | null;
}

export interface StoredItem {
  id: string;
  preReviewId: string;
  round: number;
  submittedOn: string | null;
  lead: StoredLead;
  position: number;
  status: ItemStatus;
  removalReason: string | null;
  sheet: VotingSheet | null;
  missing: string[];
  findings: Finding[];
  revealedAt: string | null;
  recusals: StoredRecusal[];
  /** Who has voted, never how. */
  turnout: { userId: string; castAt: string }[];
  decision: StoredDecision | null;
}

export interface StoredMeeting {
  id: string;
  title: string;
  heldOn: string;
  place: string | null;
  status: MeetingStatus;
  minutesNo: string | null;
  minutes: string | null;
  findings: Finding[];
  createdBy: string;
  createdAt: string;
  openedAt: string | null;
  closedAt: string | null;
  version: number;
  members: StoredMember[];
  items: StoredItem[];
}

const members = `(select coalesce(json_agg(json_build_object('userId', m.user_id, 'name', u.display_name,
    'unit', n.name, 'seat', m.seat, 'attendance', m.attendance,
    'unitIds', array(with recursive below as (select u.unit_id as id
      union select unit.id from unit join below on unit.parent_id = below.id) select id from below))
    order by m.seat, u.display_name, u.id), '[]')
  from review_meeting_member m join app_user u on u.id = m.user_id join unit n on n.id = u.unit_id
  where m.meeting_id = t.id)`;

const recusals = `(select coalesce(json_agg(json_build_object('userId', r.user_id, 'name', ru.display_name,
    'kind', r.kind, 'reason', r.reason, 'at', r.recorded_at) order by r.recorded_at, r.user_id), '[]')
  from review_recusal r join app_user ru on ru.id = r.user_id where r.item_id = i.id)`;

const turnout = `(select coalesce(json_agg(json_build_object('userId', b.user_id, 'castAt', b.cast_at)
    order by b.cast_at), '[]') from ballot_turnout(i.id) b)`;

const decision = `(select json_build_object('result', d.result, 'decidedOn', d.decided_on,
    'validUntil', d.valid_until, 'note', d.note, 'override', d.override, 'findings', d.findings,
    'conditions', (select coalesce(json_agg(json_build_object('content', c.content, 'dueStage', c.due_stage,
        'dueOn', c.due_on, 'ownerUnitId', c.owner_unit_id, 'ownerUnit', ou.name) order by c.no), '[]')
      from pre_review_condition c join unit ou on ou.id = c.owner_unit_id
      where c.pre_review_id = d.pre_review_id))
  from pre_review_decision d where d.pre_review_id = i.pre_review_id and i.status = 'decided')`;

const items = `(select coalesce(json_agg(json_build_object('id', i.id, 'preReviewId', i.pre_review_id,
    'round', p.round, 'submittedOn', (p.submitted_at at time zone 'Asia/Shanghai')::date,
    'position', i.position, 'status', i.status, 'removalReason', i.removal_reason, 'sheet', i.sheet,
    'missing', i.missing, 'findings', i.findings, 'revealedAt', i.revealed_at,
    'recusals', ${recusals}, 'turnout', ${turnout}, 'decision', ${decision},
    'lead', json_build_object('id', l.id, 'no', l.no, 'name', l.name, 'companyName', c.name, 'unit', ru.name,
      'carrier', cu.name, 'recruitingUnitId', l.recruiting_unit_id, 'carrierUnitId', l.carrier_unit_id,
      'stage', l.stage, 'secrecy', l.secrecy, 'totalInvestmentYuan', l.total_investment_yuan))
    order by i.status = 'removed', i.position, i.id), '[]')
  from review_item i join pre_review p on p.id = i.pre_review_id join lead own on own.id = p.lead_id
  join lead l on l.id = coalesce(own.merged_into_id, own.id) join company c on c.id = l.company_id
  join unit ru on ru.id = l.recruiting_unit_id left join unit cu on cu.id = l.carrier_unit_id
  where i.meeting_id = t.id)`;

export const findMeeting = sql(
  'review-meeting-find',
  `select t.id, t.title, t.held_on as "heldOn", t.place, t.status, t.minutes_no as "minutesNo", t.minutes,
     t.findings, by.display_name as "createdBy", t.created_at as "createdAt", t.opened_at as "openedAt",
     t.closed_at as "closedAt", t.version, ${members} as members, ${items} as items
   from review_meeting t join app_user by on by.id = t.created_by where t.id = $1`,
);
