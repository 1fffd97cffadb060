import { disciplineMatterPolicy, matterDecisions, matterKinds, rulesOfKinds } from '@luodi/domain';
import type { Ctx } from '../kernel/ctx/ctx.js';
import { Conditions } from '../kernel/list/conditions.js';
import { flag, oneDate, oneId, oneOf, someOf, words } from '../kernel/list/filters.js';
import type { ListSpec } from '../kernel/list/list-query.js';
import { isUnder } from '../kernel/scope/unit-subtree.js';
import { isExplained, isStanding, matterUnit, standingDecision } from './stored-matter.js';

/** A matter nobody decided yet. */
const open = 'open';

export const matterList: ListSpec = {
  filters: {
    kind: someOf(matterKinds.map(({ id }) => id)),
    source: oneOf(['trip', 'reception']),
    decision: someOf([open, ...matterDecisions.map(({ id }) => id)]),
    unitId: oneId,
    tripId: oneId,
    zone: words(),
    from: oneDate,
    to: oneDate,
    explained: flag,
    standing: flag,
    q: words(),
  },
  sorts: {
    raisedAt: 't.raised_at',
    startsOn: { nullable: 'coalesce(tr.departs_on, re.starts_on)' },
  },
  defaultSort: '-raisedAt',
};

/** The matters an overseer sees that match the filters of `matterList`. */
export const matterConditions = (ctx: Ctx, filters: Record<string, unknown>): Conditions => {
  const rules = filters.kind && rulesOfKinds(filters.kind as string[]);
  return (
    visible(ctx)
      .add((at) => `t.rule_id = any(${at}::text[])`, rules)
      .add(
        (at) => `(case when t.trip_id is null then 'reception' else 'trip' end) = ${at}`,
        filters.source,
      )
      .add(
        (at) => `coalesce(${standingDecision}, '${open}') = any(${at}::text[])`,
        filters.decision,
      )
      .add((at) => isUnder(matterUnit, at), filters.unitId)
      .add((at) => `t.trip_id = ${at}`, filters.tripId)
      .add((at) => `${at} = any(tr.zones)`, filters.zone)
      // A trip or reception is in a span when some day of it is.
      .add((at) => `coalesce(tr.returns_on, re.ends_on) >= ${at}`, filters.from)
      .add((at) => `coalesce(tr.departs_on, re.starts_on) <= ${at}`, filters.to)
      .add((at) => `${isExplained} = ${at}`, filters.explained)
      .add((at) => `(${isStanding}) = ${at}`, filters.standing)
      .add(
        (
          at,
        ) => `concat_ws(' ', tr.no, 'JD' || padded(re.seq, 6), tr.search_text, re.purpose, t.message, t.because)
        ilike ${at}`,
        likeOf(filters.q),
      )
  );
};

/** As `disciplineMatterPolicy.read` for those who list, set-wise. */
const visible = ({ actor }: Ctx): Conditions => {
  const conditions = new Conditions();
  return disciplineMatterPolicy.seesConfidential(actor)
    ? conditions
    : conditions.plain(
        `l.secrecy is distinct from 'confidential'
         or ${matterUnit} = any(${conditions.value([...actor.unitIds])}::uuid[])`,
      );
};

const likeOf = (q: unknown): string | undefined =>
  typeof q === 'string' && q ? `%${q.replace(/[\\%_]/g, '\\$&')}%` : undefined;
