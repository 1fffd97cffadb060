import {
  alertPolicy,
  blocking,
  factLabel,
  type FactKind,
  isPendingStall,
  judgeCause,
  regauge,
  type StallDay,
  stallRule,
  turnLabel,
} from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import type { AlertRow } from './alert-rows.js';
import type { AlertCan, AlertView } from './alert.view.js';

/** A stored alert as screens show it, reckoned to today. */
export const presentAlert = (ctx: Ctx, row: AlertRow, day: StallDay): AlertView => {
  return {
    ...storedOf(row),
    ...alertWords(row, day),
    about: aboutOf(row),
    needsCause: needsCause(row, day),
    waitingLabel: turnLabel(row.waitingOn),
    can: canOf(ctx, row),
  };
};

/** The stored fields a screen shows as they are. */
const storedOf = (row: AlertRow) => ({
  ...{ id: row.id, no: row.no, ruleId: row.ruleId },
  ...{ subjectKind: row.subjectKind, subjectId: row.subjectId, unit: row.unit },
  ...{ leadId: row.leadId, leadNo: row.leadNo, leadName: row.leadName, stage: row.stage },
  ...{ tripId: row.tripId, tripNo: row.tripNo },
  ...{ level: row.level, sinceOn: row.sinceOn, waitingOn: row.waitingOn },
  ...{ openedOn: row.openedOn, redOn: row.redOn, closedOn: row.closedOn },
  ...{ timesOpened: row.timesOpened, step: row.step, version: row.version },
  ...{ snoozedUntil: row.snoozedUntil, snoozeReason: row.snoozeReason, snoozedBy: row.snoozedBy },
  ...{ explanation: row.explanation, cause: row.cause },
});

/** What the alert says: the rule's words, and the numbers as they stand on that day. */
export const alertWords = (
  { ruleId, sinceOn, stopped, numbers, closedOn }: AlertRow,
  day: StallDay,
) => {
  const rule = stallRule(ruleId);
  if (!rule) return retired;
  const verdict = regauge(rule, { sinceOn, stopped }, { ...day, today: closedOn ?? day.today });
  const { expectedPercent, donePercent } = numbers;
  const because = rule.light
    ? `应完成 ${String(expectedPercent)}%，已完成 ${String(donePercent)}%`
    : verdict.because;
  return {
    message: rule.message,
    clause: rule.clause,
    count: verdict.count,
    because,
    isExitReview: verdict.isExitReview,
    isPending: isPendingStall(rule, day.pack),
    next: rule.next,
  };
};

/** Of a rule the product no longer has, its alerts stay readable. */
const retired = {
  message: '已停用的规则',
  clause: '',
  count: 0,
  because: '',
  isExitReview: false,
  isPending: false,
  next: '',
};

const aboutOf = ({ numbers }: AlertRow): string | null => {
  const { step, content, phase, kind } = numbers as Record<string, string | undefined>;
  return step ?? content ?? phase ?? (kind === undefined ? null : factLabel(kind as FactKind));
};

const needsCause = ({ closedOn, openedOn, cause }: AlertRow, { today, pack }: StallDay): boolean =>
  closedOn === null && blocking(judgeCause({ today, openedOn, cause }, pack)).length > 0;

const canOf = ({ actor }: Ctx, row: AlertRow): AlertCan => {
  const may = alertPolicy.answer(actor, { unitId: row.unit.id, isOpen: row.closedOn === null });
  return {
    explain: may,
    wait: may && !row.isWaiting,
    resume: may && row.isWaiting,
    snooze: may && row.snoozedUntil === null,
    wake: may && row.snoozedUntil !== null,
  };
};
