import { cutoffDay, defaultRulePack, isWeekend, stallLimits, stallRule } from '@luodi/domain';
import { families } from '../../apps/api/dist/alerts/sources/families.js';
import { inStretch } from '../../apps/api/dist/alerts/sources/source.js';

/** Leads over the whole ladder with three contacts each; nothing in them is searched for, so they share their words. */
export const inventStalled = async (client, count, say) => {
  // What triggers would write beside each row no rule reads.
  for (const table of ['lead', 'follow_up'])
    await client.query(`alter table ${table} disable trigger user`);
  await client.query(insertCompany);
  for (let from = 0; from < count; from += batch) {
    await client.query(insertLeads, [from, Math.min(from + batch, count)]);
    say(`   项目 ${Math.min(from + batch, count)}/${count}`);
  }
  await client.query(insertContacts);
  for (const table of ['lead', 'follow_up'])
    await client.query(`alter table ${table} enable trigger user`);
  await client.query('truncate stall_touch');
  await client.query('vacuum (analyze)');
};

const batch = 50_000;

const insertCompany = `
  insert into company (name, core_name, search_text, search_grams, created_by)
  select '浙江昭衡精密制造有限公司', '昭衡', '昭衡', '{}', id from app_user where username = 'hub'`;

const insertLeads = `
  insert into lead (company_id, name, search_text, search_grams, total_investment_yuan, recruiting_unit_id,
    first_contact_on, stage, stage_since, created_by, created_at, updated_at)
  select (select id from company limit 1), '演示项目' || n, '演示', '{}', 100000000, ru.ids[1 + n % cardinality(ru.ids)],
    current_date - 400, case when n / 10 % 5 < 2 then 'lead' else (array['negotiating', 'negotiating', 'negotiating',
      'in_pre_review', 'committee_passed', 'framework_signed', 'contracted', 'construction_started', 'in_production',
      'lost'])[1 + n / 50 % 10] end,
    current_date - 300 + n % 200, (select id from app_user where username = 'hub'),
    now() - make_interval(mins => 500000 - n % 500000), now() - make_interval(mins => n % 500000)
  from generate_series($1::int, $2::int - 1) as n,
    (select array_agg(id order by name) as ids from unit where kind in ('industry_group', 'branch', 'town')) ru`;

const insertContacts = `
  insert into follow_up (lead_id, kind, happened_on, recorded_at, recorded_by, our_people, their_people, outcome)
  select l.id, 'call', l.first_contact_on + 40 * n, now(), l.created_by, '方晓宁', '俞岚', '电话沟通用地。'
  from lead l, generate_series(0, 2) as n`;

export const emptyAlerts = async (owner) => {
  // The owner may switch its own triggers off; the runtime role never.
  await owner.query(`alter table alert disable trigger user; alter table alert_event disable trigger user;
    alter table alert_run disable trigger user`);
  await owner.query('truncate alert, alert_event, alert_waiting, alert_run, outbox');
  await owner.query(`alter table alert enable trigger user; alter table alert_event enable trigger user;
    alter table alert_run enable trigger user`);
};

const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' }).format(new Date());
const book = { isWorkday: (day) => !isWeekend(day), knows: () => true };
const first = '00000000-0000-0000-0000-000000000000';
const last = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

/** One rule of the same sources, judged by cutoffs, as a plain select. */
const plain = ({ ruleId, select }) => {
  const rule = stallRule(ruleId);
  const { yellow, red } = stallLimits(rule, defaultRulePack);
  const cutoff = (count) => cutoffDay(rule.clock, count, { book, today });
  const placed = select(inStretch)
    .replaceAll('$2::date', `'${today}'::date`)
    .replaceAll('$3::date', `'${cutoff(Math.min(yellow, red))}'::date`)
    .replaceAll('$5::uuid', `'${first}'::uuid`)
    .replaceAll('$6::uuid', `'${last}'::uuid`);
  return `select '${ruleId}' as rule_id, r.subject_id, r.lead_id, r.unit_id, r.since_on, r.numbers, r.waiting_on,
      case when r.since_on <= '${cutoff(red)}' then 'red' else 'yellow' end as level
    from (${placed}) r where r.since_on <= '${cutoff(Math.min(yellow, red))}'`;
};

/** The bound: every rule over leads in one INSERT … SELECT with NOT EXISTS, its opening events with it; nothing else. */
export const bareScan = `
  with opened as (
    insert into alert (no, rule_id, subject_kind, subject_id, lead_id, unit_id, level, since_on, numbers, waiting_on,
      opened_on, red_on, step, pack_version)
    select '预警-' || nextval('alert_no_seq'), f.rule_id, 'lead', f.subject_id, f.lead_id, f.unit_id, f.level, f.since_on,
      f.numbers, f.waiting_on, '${today}', case f.level when 'red' then '${today}'::date end, 1, 'bare'
    from (${families[0].sources.map(plain).join(' union all ')}) f
    where not exists (select from alert a where a.rule_id = f.rule_id and a.subject_id = f.subject_id)
    returning id, level)
  insert into alert_event (alert_id, turn, kind, happened_on, level)
  select id, 1, 'opened', '${today}', level from opened`;
