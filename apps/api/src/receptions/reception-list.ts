import { leadScope, receptionKinds, receptionPolicy, receptionStatuses } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneDate, oneId, someOf, words } from '../kernel/list/filters.js';
import type { ListSpec } from '../kernel/list/list-query.js';
import { isOverLimit } from './stored-reception.js';

export const receptionList: ListSpec = {
  filters: {
    status: someOf(receptionStatuses.map(({ id }) => id)),
    kind: someOf(receptionKinds.map(({ id }) => id)),
    unitId: oneId,
    leadId: oneId,
    from: oneDate,
    to: oneDate,
    late: flag,
    overLimit: flag,
    toDecide: flag,
    q: words(),
  },
  sorts: {
    startsOn: 't.starts_on',
    updatedAt: 't.updated_at',
    no: 't.seq',
  },
  defaultSort: '-startsOn',
};

/** The receptions an asker may read, as SQL: the same judgement as `receptionPolicy.read`. */
const visible = (ctx: Ctx): Conditions => {
  const conditions = new Conditions();
  const { all, confidential, unitIds } = leadScope(ctx.actor);
  if (all && confidential) return conditions;
  const ways: string[] = [];
  if (all) ways.push(`l.secrecy is distinct from 'confidential'`);
  if (unitIds.length) ways.push(`t.unit_id = any(${conditions.value(unitIds)}::uuid[])`);
  return conditions.plain(ways.join(' or ') || 'false');
};

/** Those that match the filters of `receptionList`. */
export const receptionConditions = (ctx: Ctx, filters: Record<string, unknown>): Conditions => {
  const conditions = visible(ctx)
    .add((at) => `t.status = any(${at}::text[])`, filters.status)
    .add((at) => `t.kind = any(${at}::text[])`, filters.kind)
    .add((at) => `t.unit_id = ${at}`, filters.unitId)
    .add((at) => `t.lead_id = ${at}`, filters.leadId)
    .add((at) => `t.ends_on >= ${at}`, filters.from)
    .add((at) => `t.starts_on <= ${at}`, filters.to)
    .add((at) => `t.is_late = ${at}`, filters.late)
    .add((at) => `${isOverLimit} = ${at}`, filters.overLimit);
  if (filters.toDecide !== undefined) {
    const mine = waitsFor(ctx, conditions);
    conditions.plain(filters.toDecide ? mine : `not (${mine})`);
  }
  return searched(conditions, filters.q);
};

/** What the asker may approve, within what they see: the words of `receptionPolicy.approve`, set-wise. */
const waitsFor = ({ actor }: Ctx, conditions: Conditions): string => {
  const subject = { unitId: actor.unitId, createdById: '', isConfidential: false };
  if (!receptionPolicy.approve(actor, subject)) return 'false';
  return `t.status = 'filed' and t.created_by <> ${conditions.value(actor.userId)}`;
};

/** By number, purpose, letter, project, or a guest's name and unit. */
const searched = (conditions: Conditions, q: unknown): Conditions => {
  if (typeof q !== 'string' || !q) return conditions;
  const like = conditions.value(`%${q.replace(/[\\%_]/g, '\\$&')}%`);
  return conditions.plain(
    [
      `'JD' || padded(t.seq, 6) ilike ${like}`,
      ...['t.purpose', 't.letter_no', 't.record_no', 't.place', 'l.name'].map(
        (column) => `${column} ilike ${like}`,
      ),
      `exists (select from reception_guest g where g.reception_id = t.id
         and (g.name ilike ${like} or g.unit_name ilike ${like}))`,
    ].join(' or '),
  );
};
