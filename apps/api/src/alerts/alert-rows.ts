import type { StallCause, StallSubject, StallTurn, Stage } from '@luodi/domain';

/** An alert as stored, with the names a screen shows. */
export interface AlertRow {
  id: string;
  no: string;
  ruleId: string;
  subjectKind: StallSubject;
  subjectId: string;
  leadId: string | null;
  leadNo: string | null;
  leadName: string | null;
  stage: Stage | null;
  tripId: string | null;
  tripNo: string | null;
  unit: { id: string; name: string };
  level: 'yellow' | 'red';
  sinceOn: string;
  stopped: number;
  numbers: Record<string, unknown>;
  waitingOn: StallTurn;
  isWaiting: boolean;
  openedOn: string;
  redOn: string | null;
  closedOn: string | null;
  timesOpened: number;
  step: number;
  snoozedUntil: string | null;
  snoozeReason: string | null;
  snoozedBy: string | null;
  explanation: string | null;
  cause: StallCause | null;
  packVersion: string;
  version: number;
}

/** Over `alertFrom` and `alertJoins`. */
export const alertColumns = `t.id, t.no, t.rule_id as "ruleId", t.subject_kind as "subjectKind",
  t.subject_id as "subjectId", t.lead_id as "leadId", l.no as "leadNo", l.name as "leadName", l.stage,
  t.trip_id as "tripId", p.no as "tripNo", json_build_object('id', u.id, 'name', u.name) as unit, t.level,
  t.since_on as "sinceOn", t.stopped, t.numbers, t.waiting_on as "waitingOn", t.is_waiting as "isWaiting",
  t.opened_on as "openedOn", t.red_on as "redOn", t.closed_on as "closedOn", t.times_opened as "timesOpened", t.step,
  t.snoozed_until as "snoozedUntil", t.snooze_reason as "snoozeReason", sb.display_name as "snoozedBy",
  t.explanation, t.cause, t.pack_version as "packVersion", t.version`;

export const alertFrom = `alert t left join lead l on l.id = t.lead_id left join trip p on p.id = t.trip_id`;
export const alertJoins = `join unit u on u.id = t.unit_id left join app_user sb on sb.id = t.snoozed_by`;
