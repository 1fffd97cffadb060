import { sql } from '../../kernel/database/sql.js';

const columns = `lead_id, valid_from, valid_to, known_from, known_to, is_evidenced, stage, verifying_stage,
  verified_stage, claimed_reached, verifying_reached, verified_reached, claimed_cleared, verifying_cleared,
  verified_cleared, claimed_since, verifying_since, verified_since, total_investment_yuan,
  fixed_asset_investment_yuan, recruiting_unit_id, carrier_unit_id, secrecy, pillar_industry, zone`;

/** The stage under which a lead without evidence of contact is kept apart. */
export const unevidenced = 'unevidenced';

/** The columns of a span on each basis. */
export const basisColumns = {
  claimed: 'stage',
  verifying: 'verifying_stage',
  verified: 'verified_stage',
} as const;

const sums = `sum(n) as n, sum(total_yuan) as total_yuan, sum(fixed_yuan) as fixed_yuan, sum(cleared_n) as cleared_n,
  sum(cleared_total_yuan) as cleared_total_yuan, sum(cleared_fixed_yuan) as cleared_fixed_yuan`;
const isSomething = `sum(n) <> 0 or sum(total_yuan) <> 0 or sum(fixed_yuan) <> 0 or sum(cleared_n) <> 0
  or sum(cleared_total_yuan) <> 0 or sum(cleared_fixed_yuan) <> 0`;
const key = 'value, secrecy, stage, reached';

/** The highest tier a total reaches: its place among the floors, 0 below all. */
export const tierOf = (floors: string): string =>
  `width_bucket(coalesce(t.total_investment_yuan, -1), ${floors})::text`;

/**
 * What spans known now add to a day and, when they end, take from it; on every basis, by every dimension of a roll-up.
 * `source` yields spans with a `sign`: taking one away is adding its contrary.
 */
const changes = (source: string): string => `
  select d.dim, b.basis, m.day, coalesce(d.value, '') as value, t.secrecy,
    case when t.is_evidenced then b.stage else '${unevidenced}' end as stage,
    case when t.is_evidenced then b.reached else 0 end as reached,
    sum(s.n) as n, sum(s.n * coalesce(t.total_investment_yuan, 0)) as total_yuan,
    sum(s.n * coalesce(t.fixed_asset_investment_yuan, 0)) as fixed_yuan,
    coalesce(sum(s.n) filter (where b.cleared), 0) as cleared_n,
    coalesce(sum(s.n * t.total_investment_yuan) filter (where b.cleared), 0) as cleared_total_yuan,
    coalesce(sum(s.n * t.fixed_asset_investment_yuan) filter (where b.cleared), 0) as cleared_fixed_yuan
  from (${source}) t
  cross join lateral (values
    ('claimed', t.stage, t.claimed_reached, t.claimed_cleared, t.claimed_since),
    ('verifying', t.verifying_stage, t.verifying_reached, t.verifying_cleared, t.verifying_since),
    ('verified', t.verified_stage, t.verified_reached, t.verified_cleared, t.verified_since))
    b (basis, stage, reached, cleared, since)
  cross join lateral (values ('unit', t.recruiting_unit_id::text), ('carrier', t.carrier_unit_id::text),
    ('industry', t.pillar_industry), ('zone', t.zone), ('since', b.since::text),
    ('tier', ${tierOf('(select tier_floors from funnel_rollup)')})) d (dim, value)
  cross join lateral (values (t.valid_from, 1), (t.valid_to, -1)) m (day, side)
  cross join lateral (select m.side * t.sign as n) s
  where t.known_to = 'infinity' and m.day <> 'infinity'
  group by 1, 2, 3, 4, 5, 6, 7
  having sum(s.n) <> 0 or sum(s.n * coalesce(t.total_investment_yuan, 0)) <> 0
    or sum(s.n * coalesce(t.fixed_asset_investment_yuan, 0)) <> 0
    or coalesce(sum(s.n) filter (where b.cleared), 0) <> 0`;

const cameFrom = `insert into funnel_span (${columns})
     select ${columns} from jsonb_populate_recordset(null::funnel_span, $2::jsonb)`;

/** Replaces the spans of some leads and nothing else: the roll-ups are made anew afterwards. */
export const laySpans = sql(
  'funnel-lay-spans',
  `with gone as (delete from funnel_span where lead_id = any($1::uuid[])) ${cameFrom}`,
);

/** Replaces the spans of some leads and appends to the tail what that changes; nothing when nothing changed. */
export const replaceSpans = sql(
  'funnel-replace-spans',
  `with gone as (delete from funnel_span where lead_id = any($1::uuid[]) returning ${columns}),
   came as (${cameFrom} returning ${columns})
   insert into funnel_tail
   ${changes('select -1 as sign, * from gone union all select 1, * from came')}`,
);

/** A night's work over everything there is may take minutes; what people wait for may not. */
export const takeYourTime = sql('funnel-take-your-time', 'set local statement_timeout = 0');

/** Until which month checkpoints reach ($1), and the floors of the tiers ($2): what the roll-ups are made by from now on. */
export const markRollup = sql(
  'funnel-rollup-mark',
  'update funnel_rollup set last_month = $1::date, tier_floors = $2::bigint[], made_at = clock_timestamp()',
);

/** Whether the roll-ups know these tiers: a newer rule pack may have others until they are made anew. */
export const rollsUpTiers = sql(
  'funnel-rollup-tiers',
  'select 1 from funnel_rollup where tier_floors = $1::bigint[]',
);

/** The roll-ups made anew from the spans, in this order, after their mark and in its transaction. */
export const makeRollups = [
  sql('funnel-tail-clear', 'delete from funnel_tail'),
  sql('funnel-delta-clear', 'delete from funnel_delta'),
  sql('funnel-month-clear', 'delete from funnel_month'),
  sql(
    'funnel-delta-make',
    `insert into funnel_delta select * from (${changes('select 1 as sign, * from funnel_span')}) c
     order by dim, basis, day`,
  ),
  sql(
    'funnel-month-make',
    `insert into funnel_month
     with moved as (
       select dim, basis, ${key}, (date_trunc('month', day) + interval '1 month')::date as month, ${sums}
       from funnel_delta group by dim, basis, ${key}, date_trunc('month', day)),
     held as (
       select dim, basis, ${key}, month, lead(month, 1, last_month + 1) over w as until, last_month,
         sum(n) over w as n, sum(total_yuan) over w as total_yuan, sum(fixed_yuan) over w as fixed_yuan,
         sum(cleared_n) over w as cleared_n, sum(cleared_total_yuan) over w as cleared_total_yuan,
         sum(cleared_fixed_yuan) over w as cleared_fixed_yuan
       from moved cross join funnel_rollup window w as (partition by dim, basis, ${key} order by month))
     select dim, basis, m::date as month, ${key}, n, total_yuan, fixed_yuan, cleared_n, cleared_total_yuan,
       cleared_fixed_yuan
     from held cross join lateral generate_series(month, until - 1, interval '1 month') m
     where month <= last_month and (n <> 0 or total_yuan <> 0 or fixed_yuan <> 0)
     order by dim, basis, month`,
  ),
] as const;

/**
 * Figures of one basis on a day, by two dimensions, from what is known now: the month's checkpoint and the changes since.
 * $1 dims, $2 basis, $3 day, $4 whether confidential projects count.
 */
export const cellsByRollup = sql(
  'funnel-cells-rollup',
  `with base as (
     select least(date_trunc('month', $3::date)::date, (select last_month from funnel_rollup)) as month)
   select dim, value, stage, reached, sum(n)::int as count, sum(total_yuan)::bigint as "totalInvestmentYuan",
     sum(fixed_yuan)::bigint as "fixedAssetInvestmentYuan", sum(cleared_n)::int as "clearedCount",
     sum(cleared_total_yuan)::bigint as "clearedTotalYuan", sum(cleared_fixed_yuan)::bigint as "clearedFixedYuan"
   from (
     select dim, ${key}, n, total_yuan, fixed_yuan, cleared_n, cleared_total_yuan, cleared_fixed_yuan
     from funnel_month where dim = any($1::text[]) and basis = $2 and month = (select month from base)
     union all
     select dim, ${key}, n, total_yuan, fixed_yuan, cleared_n, cleared_total_yuan, cleared_fixed_yuan
     from funnel_delta where dim = any($1::text[]) and basis = $2 and day >= (select month from base) and day <= $3::date
     union all
     select dim, ${key}, n, total_yuan, fixed_yuan, cleared_n, cleared_total_yuan, cleared_fixed_yuan
     from funnel_tail where dim = any($1::text[]) and basis = $2 and day <= $3::date) c
   where $4 or secrecy <> 'confidential'
   group by dim, value, stage, reached having ${isSomething}`,
);
