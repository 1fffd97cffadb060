import { buildAssortedLeads } from '../../../../test/world/build-assorted-leads.js';
import { dayOf } from '../../../../test/world/build-day.js';
import type { BuiltLead } from '../../../../test/world/build-lead.js';
import { usccOf } from '../../../../test/world/build-uscc.js';
import type { Client } from '../../../../test/world/client.js';
import { openWorld, type World } from '../../../../test/world/open-world.js';

let world: World;
let hub: Client;
let all: BuiltLead[];

const zhongding = usccOf(201);

beforeAll(async () => {
  world = await openWorld();
  hub = await world.as('hub');
  await buildAssortedLeads(world, hub, zhongding);
  all = (await hub.get('/leads?perPage=100')).body.data;
});
afterAll(() => world.close());

const list = async (query: string): Promise<{ data: BuiltLead[]; total: number }> => {
  const { status, body } = await hub.get(`/leads?perPage=100&${query}`);
  if (status !== 200) throw new Error(`${query}: ${JSON.stringify(body)}`);
  expect(body.total).toBe(body.data.length);
  expect(body.totalIsExact).toBe(true);
  return body;
};
const ids = (rows: BuiltLead[]): string[] => rows.map(({ id }) => id).sort();
const found = async (q: string): Promise<string[]> =>
  (await list(`q=${encodeURIComponent(q)}`)).data.map(({ name }) => name).sort();

describe('筛选：列出的恰是符合条件的', () => {
  const cases: [string, () => string, (lead: BuiltLead) => boolean][] = [
    ['一个阶段', () => 'stage=negotiating', ({ stage }) => stage === 'negotiating'],
    [
      '几个阶段',
      () => 'stage=lost,suspended',
      ({ stage }) => ['lost', 'suspended'].includes(stage),
    ],
    [
      '招引单位含下级',
      () => `unitId=${world.unit('经济技术开发区')}`,
      ({ recruitingUnit }) => recruitingUnit.name === '河沥园区',
    ],
    [
      '载体单位',
      () => `carrierUnitId=${world.unit('南山园区')}`,
      ({ carrierUnit }) => carrierUnit?.name === '南山园区',
    ],
    [
      '产业',
      () => 'pillarIndustry=agro_forestry,new_materials',
      ({ pillarIndustry }) => pillarIndustry === 'agro_forestry',
    ],
    ['来源', () => 'source=expo', ({ name }) => name.includes('竹纤维')],
    ['密级', () => 'secrecy=confidential', ({ secrecy }) => secrecy === 'confidential'],
    [
      '总投资下限含本数',
      () => 'minTotalYuan=5000000',
      ({ totalInvestmentYuan: n }) => n >= 5_000_000,
    ],
    [
      '总投资下限多一元',
      () => 'minTotalYuan=5000001',
      ({ totalInvestmentYuan: n }) => n >= 5_000_001,
    ],
    [
      '总投资上限含本数',
      () => 'maxTotalYuan=1000',
      ({ totalInvestmentYuan: n }) => n !== null && n <= 1000,
    ],
    ['总投资上限少一元', () => 'maxTotalYuan=999', () => false],
    [
      '下次对接早于某日，不含当日',
      () => `nextContactBefore=${dayOf(world, 1)}`,
      ({ nextContactOn: on }) => on !== null && on < dayOf(world, 1),
    ],
    ['今天登记', () => `addedSince=${dayOf(world)}`, () => true],
    ['明天起登记', () => `addedSince=${dayOf(world, 1)}`, () => false],
    [
      '企业',
      () => `companyId=${all[0].company.id}`,
      ({ company }) => company.id === all[0].company.id,
    ],
    [
      '几个条件同时满足',
      () => 'stage=lead&maxTotalYuan=1000&q=同名',
      ({ stage, totalInvestmentYuan: n }) => stage === 'lead' && n === 1000,
    ],
  ];
  it.each(cases)('%s', async (_, query, keeps) => {
    expect(ids((await list(query())).data)).toEqual(ids(all.filter(keeps)));
  });

  it.each([
    ['shoe=1', 'shoe'],
    ['stage=dream', 'stage'],
    ['unitId=1', 'unitId'],
    ['minTotalYuan=1.5', 'minTotalYuan'],
    ['nextContactBefore=2026-02-30', 'nextContactBefore'],
    ['overdueContact=maybe', 'overdueContact'],
    ['sort=-shoe', 'sort'],
    ['sort=', 'sort'],
    ['sort=constructor', 'sort'],
    ['perPage=101', 'perPage'],
    ['perPage=0', 'perPage'],
    ['page=0', 'page'],
    ['page=1.5', 'page'],
    [`q=${'长'.repeat(61)}`, 'q'],
  ])('读不懂的条件 %s：400 指名', async (query, field) => {
    const { status, body } = await hub.get(`/leads?${query}`);
    expect([status, body.errors?.map((e: { field: string }) => e.field)]).toEqual([400, [field]]);
    expect(body.errors[0].fix).toEqual(expect.any(String));
  });

  it('几处读不懂一次报全', async () => {
    const { body } = await hub.get('/leads?shoe=1&perPage=101&sort=x');
    expect(body.errors).toHaveLength(3);
  });
});

describe('排序与分页', () => {
  const key: Record<string, (lead: BuiltLead) => string | number | null> = {
    updatedAt: (lead) => lead.updatedAt,
    no: (lead) => lead.no,
    totalInvestmentYuan: (lead) => lead.totalInvestmentYuan,
    stageSince: (lead) => lead.stageSince,
    nextContactOn: (lead) => lead.nextContactOn,
    firstContactOn: (lead) => lead.firstContactOn,
  };
  it.each(Object.keys(key))('按 %s 正序、倒序都对，空值总在最后', async (sort) => {
    for (const sign of ['', '-']) {
      const values = (await list(`sort=${sign}${sort}`)).data.map(key[sort]!);
      const known = values.filter((value) => value !== null);
      const sorted = known.toSorted((a, b) => (a! < b! ? -1 : a! > b! ? 1 : 0));
      expect(values.slice(0, known.length)).toEqual(sign ? sorted.reverse() : sorted);
    }
  });

  it('名称按拼音排', async () => {
    const names = (await list('sort=name&q=件')).data.map(({ name }) => name);
    expect(names).toEqual(['密封件']);
    const byName = (await list('sort=name')).data.map(({ name }) => name);
    expect(byName.indexOf('密封件')).toBeLessThan(byName.indexOf('年产100%竹纤维_餐具项目'));
    expect(byName.indexOf('年产100%竹纤维_餐具项目')).toBeLessThan(byName.indexOf('同名项目'));
  });

  it.each([
    'createdAt',
    '-name',
    'totalInvestmentYuan',
    '-nextContactOn',
    'firstContactOn',
    '-stageSince',
  ])('按 %s 一页页翻完：不重、不漏、总数一致', async (sort) => {
    const seen: string[] = [];
    for (let page = 1; page <= Math.ceil(all.length / 5) + 1; page++) {
      const { body } = await hub.get(`/leads?perPage=5&page=${page}&sort=${sort}`);
      expect(body.total).toBe(all.length);
      seen.push(...body.data.map(({ id }: BuiltLead) => id));
    }
    expect(seen.toSorted()).toEqual(ids(all));
  });
});

describe('检索', () => {
  it.each([
    ['两个汉字', '密封', ['密封件']],
    ['一个汉字', '竹', ['年产100%竹纤维_餐具项目']],
    ['企业名', '中鼎', ['密封件']],
    ['拼音首字母', 'zdmfj', ['密封件']],
    ['拼音首字母大写', 'ZDMFJ', ['密封件']],
    ['信用代码', zhongding, ['密封件']],
    ['信用代码小写的后半段', zhongding.slice(9).toLowerCase(), ['密封件']],
    ['全角查半角', 'ａｂｃ－ｃｈｉｐ', ['ＡＢＣ-Chip 封装']],
    ['百分号就是百分号', '100%竹', ['年产100%竹纤维_餐具项目']],
    ['单独的百分号', '%', ['年产100%竹纤维_餐具项目']],
    ['下划线就是下划线', '纤维_餐', ['年产100%竹纤维_餐具项目']],
    ['不当通配符', '纤维x餐', []],
    ['反斜杠', '\\', []],
    ['几个词都要有', '密封 中鼎', ['密封件']],
    ['缺一个词就没有', '密封 竹纤维', []],
    ['次序颠倒的字不算', '封密', []],
    ['表情符号', '😀', []],
  ])('%s：%s', async (_, q, names) => {
    expect(await found(q)).toEqual(names);
  });
});
