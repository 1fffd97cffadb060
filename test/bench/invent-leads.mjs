import { findableBy } from '../../apps/api/dist/kernel/list/search.js';
import { pinyinKeys } from '@luodi/domain';
import { companyKeys } from '../../apps/api/dist/companies/company-keys.js';

const batch = 10_000;
/** The first leads get a long history, so that a record page has its 20 timeline rows. */
const storied = 500;
const longHistory = 24;

const regions = ['浙江', '江苏', '上海', '杭州', '苏州', '无锡', '宁波', '广东', '湖州', '南京'];
const first = [...'澜昭衡铄云莳砺启臻奕竹恒清拓同禾瀚栎明沐远凯弘岫瑞晟铭泓翊骏'];
const second = [...'启岳金栖禾行明固辰里越砚峰泰木宇原屿石舟程毅岩航川源诚锐博翔'];
const trades = [
  '精密制造',
  '电子科技',
  '新材料',
  '智能装备',
  '汽车部件',
  '耐磨铸件',
  '食品',
  '电气',
];
const goods = [
  ...[
    '密封件',
    '连接器',
    '减速机',
    '电容器',
    '传感器',
    '隔膜涂覆',
    '耐磨球段',
    '底盘件',
    '压铸单元',
  ],
  ...['输送装备', '山核桃加工', '竹纤维餐具', '工程塑料', '减震橡胶件', '储能结构件', '制动管路'],
];
const works = ['生产线', '扩能', '智能工厂', '生产基地', '搬迁', '技术改造'];

const pick = (list, n) => list[n % list.length];
const brand = (n) => pick(first, n) + pick(second, Math.floor(n / first.length));

/** The n-th invented investor. */
const companyName = (n) =>
  `${pick(regions, n * 7)}${brand(n)}${pick(trades, Math.floor(n / 3))}有限公司`;

/** The n-th invented project of an investor. */
const leadName = (n) => `年产${10 + (n % 490)}万套${pick(goods, n * 5)}${pick(works, n)}项目`;

const terms = (one) => Array.from({ length: 32 }, (_, n) => one(n));
const product = (n) => pick(goods, n);
const investor = (n) => companyName(n * 43).slice(2);

/** Terms that find something, every other one of them many leads: two, three and six characters, pinyin initials. */
export const searchTerms = {
  2: terms((n) => (n % 2 ? product(n >> 1) : brand(n * 37)).slice(0, 2)),
  3: terms((n) => (n % 2 ? product(n >> 1) : investor(n)).slice(0, 3)),
  6: terms((n) => (n % 2 ? pick(goods, n * 5) + pick(works, n) : investor(n)).slice(0, 6)),
  pinyin: terms((n) => pinyinKeys(n % 2 ? product(n >> 1) : investor(n)).initials.slice(0, 4)),
};

/** Writes `count` leads of invented investors with their stage events, follow-ups and audit rows; set-based. */
export const inventLeads = async (client, count, say) => {
  const started = Date.now();
  const companies = await writeCompanies(client, Math.max(50, Math.floor(count / 5)));
  for (let from = 0; from < count; from += batch) {
    const size = Math.min(batch, count - from);
    await client.query(insertLeads, leadColumns(companies, from, size));
    say(`   项目 ${from + size}/${count}`);
  }
  for (const statement of [insertEvents, insertScreenings, insertFollowUps, insertAudit])
    await client.query(statement);
  await client.query(insertHistory, [storied, longHistory]);
  await client.query('vacuum (analyze)');
  say(`   数据就绪，用时 ${((Date.now() - started) / 1000).toFixed(0)} 秒`);
};

const writeCompanies = async (client, count) => {
  const names = [...new Set(Array.from({ length: count }, (_, n) => companyName(n)))];
  const keys = names.map((name) => companyKeys(name, null));
  const { rows } = await client.query(insertCompanies, [
    names,
    keys.map(({ coreName }) => coreName),
    keys.map(({ searchText }) => searchText),
    keys.map(({ searchGrams }) => arrayText(searchGrams)),
  ]);
  return rows;
};

const leadColumns = (companies, from, size) => {
  const rows = Array.from({ length: size }, (_, place) => {
    const n = from + place;
    const company = companies[(n * 31) % companies.length];
    const name = leadName(n);
    return { n, name, company, ...findableBy([name, company.name], null) };
  });
  return [
    rows.map(({ n }) => n),
    rows.map(({ name }) => name),
    rows.map(({ company }) => company.id),
    rows.map(({ searchText }) => searchText),
    rows.map(({ searchGrams }) => arrayText(searchGrams)),
  ];
};

/** Grams hold letters and digits only, so an array literal needs no escaping. */
const arrayText = (grams) => `{${grams.join(',')}}`;

const insertCompanies = `
  insert into company (name, core_name, search_text, search_grams, region, created_by)
  select c.name, c.core, c.words, c.grams::text[], '浙江杭州市', (select id from app_user where username = 'hub')
  from unnest($1::text[], $2::text[], $3::text[], $4::text[]) as c (name, core, words, grams)
  returning id, name`;

// Two in five leads are young, the rest spread over the ladder; the last-changed times lie apart.
const insertLeads = `
  insert into lead (company_id, name, search_text, search_grams, product, pillar_industry, total_investment_yuan,
    fixed_asset_investment_yuan, land_mu, annual_output_yuan, annual_tax_yuan, energy_tce, energy_basis,
    recruiting_unit_id, carrier_unit_id, helper_name, contact_name, contact_phone, source, first_contact_on,
    next_contact_on, secrecy, latest_progress, stage, stage_since, created_by, created_at, updated_at)
  select l.company::uuid, l.name, l.words, l.grams::text[], '厂房、产线与配套设施',
    (array['auto_parts', 'wear_castings', 'electronic_components', 'new_materials', 'equipment'])[1 + l.n % 5],
    (5000 + l.n % 90000) * 10000::bigint, (3000 + l.n % 2000) * 10000::bigint, 20 + l.n % 180,
    (8000 + l.n % 90000) * 10000::bigint, (300 + l.n % 4000) * 10000::bigint, 200 + l.n % 8000, 'equivalent',
    recruiting.ids[1 + l.n % cardinality(recruiting.ids)], carrier.ids[1 + l.n % cardinality(carrier.ids)],
    '方晓宁', '俞岚', '13800000011', 'outbound', current_date - 400, current_date + 30 + l.n % 60,
    case when l.n / 7 % 50 = 0 then 'confidential' else 'normal' end, '已实地考察，正在商定用地。',
    case when l.n / 10 % 5 < 2 then 'lead' else (array['negotiating', 'negotiating', 'negotiating', 'in_pre_review',
      'committee_passed', 'framework_signed', 'contracted', 'construction_started', 'in_production', 'lost'])
      [1 + l.n / 50 % 10] end,
    current_date - 300 + l.n % 200, (select id from app_user where username = 'hub'),
    now() - make_interval(mins => 500000 - l.n), now() - make_interval(mins => (l.n * 7919) % 500000)
  from unnest($1::int[], $2::text[], $3::uuid[], $4::text[], $5::text[]) as l (n, name, company, words, grams),
    (select array_agg(id order by name) as ids from unit
     where kind in ('industry_group', 'branch', 'town')) recruiting,
    (select array_agg(id order by name) as ids from unit where kind = 'carrier') carrier`;

const insertEvents = `
  insert into lead_stage_event (lead_id, kind, to_stage, happened_on, recorded_at, recorded_by)
  select id, 'registration', 'lead', first_contact_on, now(), created_by from lead
  union all
  select id, 'import', stage, stage_since, now(), created_by from lead where stage <> 'lead'`;

const insertFollowUps = `
  insert into follow_up (lead_id, kind, happened_on, recorded_at, recorded_by, place, our_people, their_people, outcome)
  select id, 'visit', first_contact_on, now(), created_by, '浙江杭州市', '方晓宁', '俞岚（总经理）',
    '实地看了现有厂房和产线，介绍了用地与产业配套情况。' from lead`;

const insertScreenings = `
  insert into lead_screening (lead_id, opinion, note, findings, recorded_at, recorded_by)
  select id, 'admit', '投资方真实，准予跟进', '[]', now(), created_by from lead`;

const insertAudit = `
  insert into audit_event (actor_id, actor_name, action, subject_type, subject_id, subject_label, after)
  select created_by, '胡春明', 'lead.register', 'lead', id::text, name, jsonb_build_object('name', name) from lead`;

const insertHistory = `
  with storied as (select id, created_by, first_contact_on from lead order by no limit $1),
  edits as (
    insert into audit_event (actor_id, actor_name, action, subject_type, subject_id, before, after)
    select created_by, '胡春明', 'lead.edit', 'lead', id::text, '{"helperName": "汪若溪"}', '{"helperName": "方晓宁"}'
    from storied, generate_series(1, $2::int / 3))
  insert into follow_up (lead_id, kind, happened_on, recorded_at, recorded_by, our_people, their_people, outcome)
  select id, 'call', first_contact_on + n, now(), created_by, '方晓宁', '俞岚（总经理）', '电话沟通投资强度与用地需求。'
  from storied, generate_series(1, $2::int * 2 / 3) as n`;
