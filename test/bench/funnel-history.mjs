import { demoScheme } from '../../apps/api/dist/seed/demo-scheme.js';

/**
 * Gives every lead of a county that is past 线索 a history of its own over three years: a registration, a contact, one
 * stage after the other, every third with verified facts, each recorded some days after it happened. Set-wise, as owner.
 */
export const inventHistory = async (client) => {
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  for (const statement of statements) await client.query(statement);
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  await client.query('truncate funnel_dirty');
  await client.query('vacuum (analyze)');
  const { rows } = await client.query('select count(*)::int as n from lead_stage_event');
  return rows[0].n;
};

/** A scheme in force for this year; its id. */
export const inventScheme = async (client) => {
  await client.query('alter table assessment disable trigger assessment_guard');
  const { rows } = await client.query(insertScheme, [JSON.stringify(demoScheme)]);
  await client.query('alter table assessment enable trigger assessment_guard');
  return rows[0].id;
};

const insertScheme = `
  insert into assessment (name, edition, from_on, to_on, status, content, reason, proposed_by, submitted_at, decided_by,
    decided_at)
  select '演示考核', 1, date_trunc('year', current_date), date_trunc('year', current_date) + interval '1 year -1 day',
    'approved', $1, '基准测试', (select id from app_user where username = 'hub'), now(),
    (select id from app_user where username = 'leader'), now()
  returning id`;

const tables = [
  'lead_stage_event',
  'lead_figure',
  'follow_up',
  'project_fact',
  'project_fact_event',
];

const numbered = `select id, created_by, stage,
    current_date - 1000 + (row_number() over (order by no) * 37 % 700)::int as base,
    row_number() over (order by no) as n from lead`;

const statements = [
  `create table bench_lead as select *, case when stage = 'lead' then 1 else 2 + n % 8 end as last from (${numbered}) l`,
  'create unique index bench_lead_idx on bench_lead (id)',
  `delete from lead_stage_event where kind = 'import'`,
  `update lead_stage_event e set happened_on = b.base, recorded_at = b.base + interval '1 day'
   from bench_lead b where b.id = e.lead_id`,
  `update lead_figure f set recorded_at = b.base + interval '1 day' from bench_lead b where b.id = f.lead_id`,
  `update follow_up f set happened_on = b.base + 2, recorded_at = b.base + interval '3 days'
   from bench_lead b where b.id = f.lead_id`,
  `insert into lead_stage_event (lead_id, kind, to_stage, happened_on, recorded_at, recorded_by)
   select b.id, 'import', s.id, b.base + (s.rank - 1) * 30 + (b.n % 17)::int,
     b.base + (s.rank - 1) * 30 + (b.n % 17)::int + interval '5 days', b.created_by
   from bench_lead b join stage s on s.rank between 2 and b.last`,
  `with claimed as (
     insert into project_fact (lead_id, kind, happened_on, status, claimant_unit_id, recorded_by, recorded_at)
     select b.id, p.fact_kind, b.base + (s.rank - 1) * 30, 'verified', u.unit_id, b.created_by, now()
     from bench_lead b join stage s on s.rank <= b.last join stage_proof p on p.stage = s.id
     join app_user u on u.id = b.created_by
     where b.n % 3 = 0 and p.fact_kind is not null
     returning id, happened_on, claimant_unit_id, recorded_by)
   insert into project_fact_event (fact_id, status, by_unit_id, recorded_by, recorded_at)
   select id, 'verified', claimant_unit_id, recorded_by, happened_on + interval '20 days' from claimed`,
  'drop table bench_lead',
];
