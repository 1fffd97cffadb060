import { randomUUID } from 'node:crypto';
import { URLSearchParams } from 'node:url';
import { searchTerms } from './invent-leads.mjs';

/** What is measured, each beside its target of the design; `prepare` teaches the bare server the same request. */
export const scenarios = [
  {
    name: 'list-hub',
    label: '列表：单位+阶段，按更新，含总数（招商中心）',
    target: 0.85,
    prepare: (c) => reads(c, 'hub', listUrls(c)),
  },
  {
    name: 'list-staff',
    label: '列表：阶段，本单位范围（招商人员）',
    target: 0.85,
    prepare: (c) => reads(c, 'staff', staffUrls),
  },
  {
    name: 'record',
    label: '一个项目 + 20 行时间线（两次请求）',
    target: 0.85,
    prepare: (c) => reads(c, 'hub', recordUrls(c)),
  },
  {
    name: 'search-2',
    label: '检索：2 个汉字',
    target: 0.9,
    prepare: (c) => reads(c, 'hub', searchUrls(searchTerms[2])),
  },
  {
    name: 'search-3',
    label: '检索：3 个汉字',
    target: 0.9,
    prepare: (c) => reads(c, 'hub', searchUrls(searchTerms[3])),
  },
  {
    name: 'search-6',
    label: '检索：6 个汉字',
    target: 0.9,
    prepare: (c) => reads(c, 'hub', searchUrls(searchTerms[6])),
  },
  {
    name: 'search-pinyin',
    label: '检索：拼音首字母',
    target: 0.9,
    prepare: (c) => reads(c, 'hub', searchUrls(searchTerms.pinyin)),
  },
  {
    name: 'create',
    label: '登记线索（事件、留痕、发件箱、幂等键）',
    target: 0.8,
    prepare: (c) => writes(c, 'staff', registration(c)),
  },
  {
    name: 'move',
    label: '推进阶段（事件、留痕、幂等键）',
    target: 0.8,
    prepare: (c) => writes(c, 'hub', move(c)),
  },
  {
    name: 'doubles-similar',
    label: '登记前查重：相近的企业由谁跟进',
    target: 0.85,
    prepare: (c) => reads(c, 'staff', similarUrls),
  },
  {
    name: 'doubles-find',
    label: '查重任务：为一个项目找出可能的重复',
    target: 0.8,
    prepare: (c) => search(c),
  },
  {
    name: 'doubles-claims',
    label: '一个项目的报送对照表',
    target: 0.85,
    prepare: (c) => reads(c, 'hub', claimUrls(c)),
  },
];

/** Each URL is asked once while our API tells what it says to PostgreSQL; the bare server then says the same. */
const reads = async (county, who, urls) => {
  const cookie = county.cookies[who];
  const plan = randomUUID();
  const said = [];
  for (const url of urls) said.push(await county.hear({ url, cookie, method: 'GET' }));
  await county.bare.ask('learn', {
    [plan]: said.map(({ statements }) => statements.filter(isOfTheAnswer)),
  });
  return {
    ours: { ...county.ours, requests: urls.map((path) => ({ path, headers: { cookie } })) },
    bare: { ...county.bare, requests: urls.map((_, place) => ({ path: `/${plan}/${place}` })) },
    statements: said.map(({ statements }) => statements),
  };
};

const writes = async (county, who, { url, body, ready }) => {
  const cookie = county.cookies[who];
  const first = ready();
  const key = randomUUID();
  const { statements, answer } = await county.hear({
    cookie,
    method: 'POST',
    url: new URL(url(first), county.ours.url).href,
    key,
    body,
  });
  const plan = randomUUID();
  const inTransaction = statements
    .filter((one) => isOfTheAnswer(one) && !isBracket(one))
    .map(named);
  await county.bare.ask('learn', {
    [plan]: { statements: inTransaction, marks: { key, lead: answer.id } },
  });
  return {
    ours: {
      ...county.ours,
      requests: [post({ path: '/', cookie, next: () => ({ path: url(ready()), body }) })],
    },
    bare: {
      ...county.bare,
      requests: [post({ path: `/${plan}`, next: () => ({ body: { leadId: ready() } }) })],
    },
    statements: [statements],
  };
};

const post = ({ path, cookie, next }) => ({
  method: 'POST',
  path,
  setupRequest: (request) => {
    const { path: nextPath = path, body } = next();
    return {
      ...request,
      path: nextPath,
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        'idempotency-key': randomUUID(),
        ...(cookie ? { cookie } : {}),
      },
    };
  },
});

/** Who is asking, and whether they may: the bare server answers anyone. */
const isOfTheAnswer = ({ name }) => !/^(session-|leads-may-read)/.test(name ?? '');
const isBracket = ({ text }) => /^(start transaction|begin|commit)/i.test(text);

const named = (statement, place) => ({
  ...statement,
  name: statement.name ?? `unnamed-${place}-${statement.text.length}`,
  isInsertOfLead: /^insert into "?lead"? ?\(/i.test(statement.text),
});

const query = (filters) =>
  `/api/leads?${new URLSearchParams({ sort: '-updatedAt', perPage: '25', ...filters })}`;

const listUrls = ({ recruitingUnits }) =>
  recruitingUnits.flatMap((unitId) =>
    ['lead', 'negotiating', 'in_pre_review'].map((stage) => query({ unitId, stage, page: '1' })),
  );

const staffUrls = ['lead', 'negotiating', 'in_pre_review', 'contracted'].flatMap((stage) =>
  ['1', '2'].map((page) => query({ stage, page })),
);

const recordUrls = ({ storied }) =>
  storied.flatMap((id) => [`/api/leads/${id}`, `/api/leads/${id}/timeline?perPage=20`]);

const searchUrls = (terms) => terms.map((q) => query({ q }));

const similarUrls = searchTerms[3].map(
  (name) => `/api/companies/similar?${new URLSearchParams({ name: `浙江${name}有限公司` })}`,
);

const claimUrls = ({ storied }) => storied.slice(0, 50).map((id) => `/api/leads/${id}/doubles`);

/** The job of a newly registered lead; it is asked for on an address of its own. */
const search = async (county) => {
  const base = await county.ours.ask('openJobs');
  const { recent } = county;
  let turn = 0;
  return writes({ ...county, ours: { ...county.ours, url: base } }, 'hub', {
    url: (id) => `/doubles/${id}`,
    ready: () => recent[turn++ % recent.length],
    body: {},
  });
};

const registration = ({ companyId }) => ({
  url: () => '/api/leads',
  ready: () => null,
  body: {
    name: '年产200万件精密连接器项目',
    companyId,
    product: '厂房、产线与配套设施',
    pillarIndustry: 'electronic_components',
    totalInvestmentYuan: 320_000_000,
    fixedAssetInvestmentYuan: 210_000_000,
    landMu: '76',
    annualOutputYuan: 410_000_000,
    annualTaxYuan: 16_800_000,
    contactName: '俞岚',
    contactPhone: '13800000011',
    source: 'outbound',
    firstContactOn: '2026-03-05',
  },
});

/** Our side of a stage move alone, each lead once: for what a move costs with and without something. */
export const movesOf = async (county) => (await writes(county, 'hub', move(county))).ours;

/** Every lead is moved once, by one of the two sides. */
const move = ({ movable, today }) => ({
  url: (id) => `/api/leads/${id}/stage-moves`,
  ready: () => {
    const id = movable.pop();
    if (!id) throw new Error('可推进的线索已用完，请加大 --leads 或减小 --seconds。');
    return id;
  },
  body: { to: 'negotiating', happenedOn: today, version: 1 },
});
