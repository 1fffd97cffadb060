import { demoScheme } from '../../apps/api/dist/seed/demo-scheme.js';

/**
 * A county for the funnel: leads with a history of their own over three years, which is all a funnel reads. Every fifth
 * is a young 线索, the others were registered, contacted and climbed to some rung, each step recorded some days after it
 * happened, every third with verified facts. Set-wise, as owner, with the times of recording written by hand.
 */
export const inventHistory = async (client, count) => {
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await client.query(insertCompanies);
  for (let from = 0; from < count; from += batch)
    await client.query(insertLeads, [from, Math.min(from + batch, count)]);
  for (const statement of histories) await client.query(statement);
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  await client.query('truncate funnel_dirty');
  await client.query('vacuum (analyze)');
};

const batch = 100_000;

const tables = [
  'lead',
  'lead_figure',
  'lead_stage_event',
  'follow_up',
  'lead_screening',
  'project_fact',
  'project_fact_event',
];

const insertCompanies = `
  insert into company (name, core_name, search_text, search_grams, region, created_by)
  select '演示企业' || n, '演示' || n, '演示', '{}', (array['浙江杭州市', '江苏苏州市', '上海市', '广东深圳市', '安徽合肥市'])[1 + n % 5],
    (select id from app_user where username = 'hub')
  from generate_series(1, 50) n`;

// The day a lead was registered is kept in its `stage_since` until the histories have been told.
const insertLeads = `
  with companies as (select array_agg(id order by name) as ids from company),
    recruiting as (select array_agg(id order by name) as ids from unit
      where kind in ('industry_group', 'branch', 'town')),
    carriers as (select array_agg(id order by name) as ids from unit where kind = 'carrier')
  insert into lead (company_id, name, search_text, search_grams, pillar_industry, total_investment_yuan,
    fixed_asset_investment_yuan, recruiting_unit_id, carrier_unit_id, first_contact_on, next_contact_on, secrecy,
    stage, stage_since, created_by)
  select c.ids[1 + n % 50], '演示项目' || n, '演示', '{}',
    (array['auto_parts', 'wear_castings', 'electronic_components', 'new_materials', 'equipment'])[1 + n / 3 % 5],
    (5000 + n::bigint * 7919 % 290000) * 10000, (3000 + n % 2000) * 10000::bigint,
    r.ids[1 + n % cardinality(r.ids)], k.ids[1 + n / 7 % cardinality(k.ids)], current_date - 1000, current_date + 30,
    case when n / 7 % 50 = 0 then 'confidential' else 'normal' end,
    case when n % 5 = 0 then 'lead' else 'negotiating' end, current_date - 1000 + n * 37 % 990,
    (select id from app_user where username = 'hub')
  from generate_series($1::int, $2::int - 1) as n, companies c, recruiting r, carriers k`;

const histories = [
  `create table bench_lead as
   select id, created_by, n, base, case when n % 5 = 0 then 1 else 2 + n % 8 end as last
   from (select id, created_by, stage_since as base, substr(name, 5)::bigint as n from lead) l`,
  `insert into lead_figure (lead_id, total_investment_yuan, fixed_asset_investment_yuan, recruiting_unit_id,
     carrier_unit_id, secrecy, pillar_industry, region, recorded_at)
   select l.id, l.total_investment_yuan, l.fixed_asset_investment_yuan, l.recruiting_unit_id, l.carrier_unit_id,
     l.secrecy, l.pillar_industry, c.region, l.stage_since + interval '1 day'
   from lead l join company c on c.id = l.company_id`,
  `insert into lead_stage_event (lead_id, kind, to_stage, happened_on, recorded_at, recorded_by)
   select id, 'registration', 'lead', base, base + interval '1 day', created_by from bench_lead
   union all
   select b.id, 'import', s.id, b.base + (s.rank - 1) * 30 + (b.n % 17)::int,
     b.base + (s.rank - 1) * 30 + (b.n % 17)::int + interval '5 days', b.created_by
   from bench_lead b join stage s on s.rank between 2 and b.last
   where b.base + (s.rank - 1) * 30 + (b.n % 17)::int + 5 <= current_date`,
  `insert into follow_up (lead_id, kind, happened_on, recorded_at, recorded_by, our_people, their_people, outcome)
   select id, 'call', base + 2, base + interval '3 days', created_by, '方晓宁', '俞岚', '电话沟通用地。' from bench_lead`,
  `insert into lead_screening (lead_id, opinion, note, findings, recorded_at, recorded_by)
   select id, 'admit', '投资方真实，准予跟进', '[]', now(), created_by from bench_lead where last = 1`,
  `with claimed as (
     insert into project_fact (lead_id, kind, happened_on, status, claimant_unit_id, recorded_by, recorded_at)
     select b.id, p.fact_kind, b.base + (s.rank - 1) * 30, 'verified', u.unit_id, b.created_by, now()
     from bench_lead b join stage s on s.rank <= b.last join stage_proof p on p.stage = s.id
     join app_user u on u.id = b.created_by
     where b.n % 3 = 0 and p.fact_kind is not null and b.base + (s.rank - 1) * 30 + 20 <= current_date
     returning id, happened_on, claimant_unit_id, recorded_by)
   insert into project_fact_event (fact_id, status, by_unit_id, recorded_by, recorded_at)
   select id, 'verified', claimant_unit_id, recorded_by, happened_on + interval '20 days' from claimed`,
  'drop table bench_lead',
];

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
