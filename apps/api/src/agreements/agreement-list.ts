import { agreementKinds, agreementStatuses } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneDate, oneId, someOf, words } from '../kernel/list/filters.js';
import type { ListSpec } from '../kernel/list/list-query.js';
import { matchesWords } from '../kernel/list/search.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { inUnit } from '../leads/index.js';
import { isConverted, kin, leadJson } from './stored-agreement.js';

const days = (text: string): number => {
  if (!/^\d{1,4}$/.test(text)) throw new Error('应为天数');
  return Number(text);
};

export const agreementList: ListSpec = {
  filters: {
    kind: someOf(agreementKinds.map(({ id }) => id)),
    status: someOf(agreementStatuses.map(({ id }) => id)),
    leadId: oneId,
    unitId: oneId,
    signedFrom: oneDate,
    signedTo: oneDate,
    unconvertedDays: days,
    overduePhase: flag,
    q: words(),
  },
  sorts: {
    signedOn: 't.signed_on',
    updatedAt: 't.updated_at',
    totalInvestmentYuan: { nullable: 't.total_investment_yuan' },
    title: 't.title collate "zh-x-icu"',
  },
  defaultSort: '-updatedAt',
};

/** What the filters compare: the agreement and the project it counts for. */
export const listFrom = `agreement t join lead own on own.id = t.lead_id
  join lead l on l.id = coalesce(own.merged_into_id, own.id)`;

export const listJoins = `join company c on c.id = l.company_id join unit u on u.id = l.recruiting_unit_id
  join stage st on st.id = l.stage`;

const overdue = (today: string): string =>
  `p.agreement_id = t.id and p.status = 'open' and p.due_on < ${today}::date`;

export const listColumns = `t.id, ${leadJson}, t.kind, t.title, t.no, t.signed_on as "signedOn",
  t.valid_until as "validUntil", t.total_investment_yuan as "totalInvestmentYuan", t.status,
  t.updated_at as "updatedAt", ${isConverted} as "isConverted", st.is_exit as "isOver",
  (select count(*)::int from agreement_phase p where p.agreement_id = t.id) as "phaseCount",
  (select count(*)::int from agreement_phase p where p.agreement_id = t.id and p.status = 'accepted')
    as "acceptedPhases",
  array(select p.due_on::text from agreement_phase p where p.agreement_id = t.id and p.status = 'open'
    order by p.due_on) as "openDueOn"`;

/** Waiting for a contract since so many days: the same words as the domain's ageing, set-wise. */
const waiting = (conditions: Conditions, least: number, today: string): string => {
  const day = conditions.value(today);
  const count = conditions.value(least);
  return `t.kind <> 'contract' and t.status = 'registered' and t.signed_on <= ${day}::date - ${count}::int
    and not ${isConverted} and not (select is_exit from stage where id = l.stage)`;
};

/** The agreements of the leads an actor may read that match the filters of `agreementList`. */
export const agreementConditions = (ctx: Ctx, filters: Record<string, unknown>): Conditions => {
  const conditions = visibleLeads(ctx, new Conditions(), 'l')
    .add((at) => `t.kind = any(${at}::text[])`, filters.kind)
    .add((at) => `t.status = any(${at}::text[])`, filters.status)
    .add((at) => `t.lead_id in ${kin(`${at}::uuid`)}`, filters.leadId)
    .add((at) => inUnit(at, 'l'), filters.unitId)
    .add((at) => `t.signed_on >= ${at}`, filters.signedFrom)
    .add((at) => `t.signed_on <= ${at}`, filters.signedTo);
  if (typeof filters.unconvertedDays === 'number') {
    conditions.plain(waiting(conditions, filters.unconvertedDays, ctx.today));
  }
  if (filters.overduePhase !== undefined) {
    const found = `t.status = 'registered' and exists (select from agreement_phase p where ${overdue(
      conditions.value(ctx.today),
    )})`;
    conditions.plain(filters.overduePhase ? found : `not (${found})`);
  }
  return searched(conditions, filters.q);
};

/** By the project's and the investor's name, or the agreement's own title and number. */
const searched = (conditions: Conditions, q: unknown): Conditions => {
  if (typeof q !== 'string' || !q) return conditions;
  const byLead = matchesWords(new Conditions(conditions.values), q, 'l').where;
  const like = conditions.value(`%${q.replace(/[\\%_]/g, '\\$&')}%`);
  return conditions.plain(`(${byLead}) or t.title ilike ${like} or t.no ilike ${like}`);
};
