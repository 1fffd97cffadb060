import fc from 'fast-check';
import type { LimitRank, SpendingLimit } from './index.js';
import { limitRanks, mostYuan, spendingKinds, spendingLimit } from './index.js';

const cell = (overrides: Partial<SpendingLimit>): SpendingLimit => ({
  document: '差旅费标准表（演示）',
  kind: 'lodging',
  rank: 'other',
  place: '330100',
  amountYuan: 400,
  validFrom: '2016-04-01',
  validTo: null,
  version: 1,
  source: '演示',
  pending: true,
  ...overrides,
});

const table = [
  cell({}),
  cell({ rank: 'bureau', amountYuan: 500 }),
  cell({ place: '340000', amountYuan: 350 }),
  cell({ kind: 'meal', rank: 'any', place: null, amountYuan: 100 }),
  cell({ kind: 'meal', rank: 'any', place: '650000', amountYuan: 120 }),
];
const lodging = { kind: 'lodging', rank: 'section', place: '330110', on: '2026-05-01' } as const;
const meal = { ...lodging, kind: 'meal' } as const;

describe('开支标准', () => {
  it.each([
    ['区县随所在的市', lodging, 400],
    ['由地址认出所在地', { ...lodging, place: '浙江省杭州市余杭区演示路1号' }, 400],
    ['地级市随省', { ...lodging, place: '安徽省宣城市' }, 350],
    ['县处级归其他人员', { ...lodging, rank: 'county' as const }, 400],
    ['厅局级有自己的标准', { ...lodging, rank: 'bureau' as const }, 500],
    ['部级没有列，不套用下级的', { ...lodging, rank: 'ministry' as const }, undefined],
    ['没有列的城市不套用邻市', { ...lodging, place: '浙江省宁波市' }, undefined],
    ['不认识的地方没有住宿标准', { ...lodging, place: '某地' }, undefined],
    ['不分地区的按通行标准', { ...meal, place: '某地' }, 100],
    ['单列的地区按单列的', { ...meal, place: '新疆维吾尔自治区' }, 120],
    ['工作餐没有标准就是没有', { ...meal, kind: 'working_meal' as const }, undefined],
    ['别的文件没有', { ...lodging, document: '另一文件' }, undefined],
  ])('%s', (_, question, amount) => {
    expect(spendingLimit(table, question)?.amountYuan).toBe(amount);
  });

  const dated = [cell({ validFrom: '2026-01-10', validTo: '2026-06-30' })];
  it.each([
    ['生效前一天', '2026-01-09', undefined],
    ['生效当天', '2026-01-10', 400],
    ['截止当天', '2026-06-30', 400],
    ['截止次日', '2026-07-01', undefined],
  ])('有效期：%s', (_, on, amount) => {
    expect(spendingLimit(dated, { ...lodging, on })?.amountYuan).toBe(amount);
  });

  const revised = [
    ...table,
    cell({ amountYuan: 450, validFrom: '2026-03-01', version: 2 }),
    cell({ amountYuan: 420, validFrom: '2026-03-01', version: 3 }),
    cell({ amountYuan: null, validFrom: '2026-09-01', version: 4 }),
  ];
  it.each([
    ['新标准前一天仍按旧的', '2026-02-28', 400],
    ['同日两次录入按后一次', '2026-03-01', 420],
    ['取消前一天', '2026-08-31', 420],
    ['取消之后没有标准，不退回旧的', '2026-09-01', undefined],
  ])('新旧更替：%s', (_, on, amount) => {
    expect(spendingLimit(revised, { ...lodging, on })?.amountYuan).toBe(amount);
  });

  it('两份文件都有规定的，按低的', () => {
    const both = [...table, cell({ document: '县里的规定（演示）', amountYuan: 380 })];
    expect(spendingLimit(both, lodging)?.amountYuan).toBe(380);
  });

  it('总额按人数和天数计', () => {
    const limit = spendingLimit(table, meal);
    expect(limit && mostYuan(limit, 3, 2)).toBe(600);
  });

  it('给出的标准总是表里有的一格；加一格不相干的不改变结果', () => {
    const rank = fc.constantFrom<LimitRank>(...limitRanks.map(({ id }) => id));
    const kind = fc.constantFrom(...spendingKinds.map(({ id }) => id));
    const place = fc.constantFrom('330110', '340000', '安徽省宣城市', '某地');
    fc.assert(
      fc.property(rank, kind, place, (asRank, asKind, at) => {
        const question = { kind: asKind, rank: asRank, place: at, on: '2026-05-01' };
        const found = spendingLimit(table, question);
        expect(found === null || table.some((row) => row === found)).toBe(true);
        const more = [...table, cell({ place: '440300', rank: 'ministry', amountYuan: 1 })];
        expect(spendingLimit(more, question)).toEqual(found);
      }),
    );
  });
});
