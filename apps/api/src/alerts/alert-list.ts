import { shiftDay, stages, stallCauses, stallRules, stallTurns } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneDate, oneId, oneOf, someOf, words } from '../kernel/list/filters.js';
import type { ListSpec } from '../kernel/list/list-query.js';
import { matchesWords } from '../kernel/list/search.js';
import { isUnder } from '../kernel/scope/unit-subtree.js';
import { isAwake, isMine, visibleAlerts } from './alert-scope.js';

const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

export const alertList: ListSpec = {
  filters: {
    light: someOf(['yellow', 'red']),
    ruleId: someOf(ids(stallRules)),
    unitId: oneId,
    leadId: oneId,
    tripId: oneId,
    waitingOn: someOf(ids(stallTurns)),
    cause: someOf(ids(stallCauses)),
    needsCause: flag,
    stage: someOf(ids(stages)),
    sinceTo: oneDate,
    state: oneOf(['open', 'closed', 'all']),
    mine: flag,
    snoozed: flag,
    q: words(),
  },
  sorts: {
    urgency: `(t.level = 'yellow'), t.since_on`,
    sinceOn: 't.since_on',
    openedOn: 't.opened_on',
    updatedAt: 't.updated_at',
    no: 't.no',
  },
  defaultSort: 'urgency',
};

/** The alerts an actor may read that match the filters; open ones unless another state is asked for. */
export const alertConditions = (
  ctx: Ctx,
  filters: Record<string, unknown>,
  causeDays: number,
): Conditions => {
  const { state = 'open', mine, snoozed, needsCause } = filters;
  const conditions = matchesWords(visibleAlerts(ctx, new Conditions()), filters.q, 'l')
    .add((at) => `t.level = any(${at}::text[])`, filters.light)
    .add((at) => `t.rule_id = any(${at}::text[])`, filters.ruleId)
    .add((at) => isUnder('t.unit_id', at), filters.unitId)
    .add((at) => `t.lead_id = ${at}`, filters.leadId)
    .add((at) => `t.trip_id = ${at}`, filters.tripId)
    .add((at) => `t.waiting_on = any(${at}::text[])`, filters.waitingOn)
    .add((at) => `t.cause = any(${at}::text[])`, filters.cause)
    .add((at) => `l.stage = any(${at}::text[])`, filters.stage)
    .add((at) => `t.since_on <= ${at}::date`, filters.sinceTo);
  if (state !== 'all') conditions.plain(`t.closed_on is ${state === 'open' ? '' : 'not '}null`);
  if (mine !== undefined) {
    const mineSql = isMine(ctx, conditions);
    conditions.add((at) => `(${mineSql}) = ${at}`, mine);
  }
  if (needsCause !== undefined) {
    const lastDay = conditions.value(shiftDay(ctx.today, -causeDays));
    const lacking = `t.closed_on is null and t.cause is null and t.opened_on <= ${lastDay}::date`;
    conditions.plain(needsCause ? lacking : `not (${lacking})`);
  }
  if (snoozed === undefined) return conditions;
  const today = conditions.value(ctx.today);
  return conditions.plain(snoozed ? `not (${isAwake(today)})` : isAwake(today));
};
