import { openReviewStatuses, preReviewResults, preReviewStatuses } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneId, someOf, words } from '../kernel/list/filters.js';
import type { ListSpec } from '../kernel/list/list-query.js';
import { matchesWords } from '../kernel/list/search.js';
import { visibleLeads } from '../kernel/scope/lead-scope.js';
import { inUnit } from '../leads/index.js';

const wholeNumber =
  (least: number, most: number) =>
  (text: string): number => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new Error(`应为 ${least} 到 ${most} 的整数`);
  };

const isWaiting = `o.pre_review_id = t.id and o.opinion is null and not exists (
  select from pre_review_pause p where p.opinion_id = o.id and p.ended_on is null)`;

/** Of the departments whose clock runs and that have not answered. */
const earliestDue = `select min(o.due_on) from pre_review_opinion o where ${isWaiting} and t.status in ('opinions', 'ready')`;

export const preReviewList: ListSpec = {
  filters: {
    status: someOf(preReviewStatuses.map(({ id }) => id)),
    result: someOf(preReviewResults.map(({ id }) => id)),
    unitId: oneId,
    leadId: oneId,
    year: wholeNumber(2000, 2100),
    round: wholeNumber(1, 99),
    open: flag,
    waiting: flag,
    q: words(),
  },
  sorts: {
    updatedAt: 't.updated_at',
    submittedAt: { nullable: 't.submitted_at' },
    decidedOn: { nullable: 't.decided_on' },
    dueOn: { nullable: `(${earliestDue})` },
  },
  defaultSort: '-updatedAt',
};

export const listFrom = 'pre_review t join lead l on l.id = t.lead_id';

export const listJoins = `join company c on c.id = l.company_id join unit u on u.id = l.recruiting_unit_id
  join unit au on au.id = t.applicant_unit_id
  left join lateral (select total::text as total, result #>> '{score,verdict,label}' as verdict from score s where s.pre_review_id = t.id
    order by s.no desc limit 1) sc on true`;

export const listColumns = `t.id, json_build_object('id', l.id, 'no', l.no, 'name', l.name,
    'companyName', c.name, 'unit', u.name, 'stage', l.stage) as lead,
  t.round, t.status, t.result, t.decided_on as "decidedOn", t.valid_until as "validUntil",
  t.submitted_at as "submittedAt", sc.total, sc.verdict, au.name as "applicantUnitName",
  t.updated_at as "updatedAt", (${earliestDue}) as "dueOn",
  (select count(*)::int from pre_review_opinion o where ${isWaiting} and t.status in ('opinions', 'ready')
    and o.due_on < (now() at time zone 'Asia/Shanghai')::date) as "overdueOpinions",
  array(select o.label from pre_review_opinion o where o.pre_review_id = t.id and o.opinion is null
    order by o.label) as "waitingDepartments",
  (select count(*)::int from pre_review_condition k where k.pre_review_id = t.id
    and k.status in ('open', 'claimed')) as "openConditions",
  array(select distinct ku.name from pre_review_condition k join unit ku on ku.id = k.owner_unit_id
    where k.pre_review_id = t.id and k.status in ('open', 'claimed')) as "conditionUnits"`;

/** The pre-reviews of the leads an actor may read that match the filters of `preReviewList`. */
export const preReviewConditions = (ctx: Ctx, filters: Record<string, unknown>): Conditions => {
  const conditions = matchesWords(visibleLeads(ctx, new Conditions(), 'l'), filters.q, 'l')
    .add((at) => `t.status = any(${at}::text[])`, filters.status)
    .add((at) => `t.result = any(${at}::text[])`, filters.result)
    .add((at) => inUnit(at, 'l'), filters.unitId)
    .add((at) => `t.lead_id = ${at}`, filters.leadId)
    .add(
      (at) =>
        `extract(year from coalesce(t.decided_on, (t.created_at at time zone 'Asia/Shanghai')::date)) = ${at}`,
      filters.year,
    )
    .add((at) => `t.round = ${at}`, filters.round);
  if (filters.open !== undefined) {
    const open = `t.status = any(${conditions.value(openReviewStatuses)}::text[])`;
    conditions.plain(filters.open ? open : `not (${open})`);
  }
  if (filters.waiting !== undefined) {
    const mine = waitsForMe(ctx, conditions);
    conditions.plain(filters.waiting ? mine : `not (${mine})`);
  }
  return conditions;
};

/** What waits for the asker: a draft of the own unit, a check or the door to the meeting, the own department's opinion. */
const waitsForMe = ({ actor, today }: Ctx, conditions: Conditions): string => {
  const ways = ['false'];
  const has = (...roles: string[]) => actor.roles.some((role) => roles.includes(role));
  if (has('staff', 'unit_head')) {
    ways.push(
      `t.status = 'draft' and l.recruiting_unit_id = any(${conditions.value(actor.unitIds)}::uuid[])`,
    );
  }
  if (has('hub', 'secretary')) {
    const own = conditions.value(actor.userId);
    ways.push(`t.status in ('checking', 'ready') and ${own} not in (t.created_by, t.submitted_by)`);
    ways.push(`t.status = 'opinions' and not exists (select from pre_review_opinion o where ${isWaiting}
      and o.due_on >= ${conditions.value(today)})`);
  }
  if (has('officer')) {
    ways.push(`t.status in ('opinions', 'ready') and exists (
      select from pre_review_opinion o join unit own on own.department = o.department
      where ${isWaiting} and own.id = ${conditions.value(actor.unitId)})`);
  }
  return ways.map((way) => `(${way})`).join(' or ');
};
