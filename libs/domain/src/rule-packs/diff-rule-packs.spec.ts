import fc from 'fast-check';
import { type CountyPack, defaultRulePack } from '../county/index.js';
import {
  allRules,
  changeText,
  completePack,
  curveThrough,
  diffRulePacks,
  knotsOf,
  packLines,
  packVersionOf,
  withParam,
  wordsOfParam,
} from './index.js';

const pack = completePack(defaultRulePack);
const texts = (after: CountyPack): string[] => diffRulePacks(pack, after).map(changeText);
const items = (change: (item: CountyPack['scoring']['sheet']['items'][number]) => object) => ({
  ...pack,
  scoring: {
    ...pack.scoring,
    sheet: {
      ...pack.scoring.sheet,
      items: pack.scoring.sheet.items.map((item) => ({ ...item, ...change(item) })),
    },
  },
});

describe('两版的差别写成科长看得懂的话', () => {
  it('同一版没有差别；生效日不算改动', () => {
    expect(diffRulePacks(pack, { ...pack, version: '2', effectiveFrom: '2030-01-01' })).toEqual([]);
  });

  it('折点、权重', () => {
    const curve = curveThrough([
      { at: '0', points: '0' },
      { at: '25', points: '12' },
      { at: '30', points: '20' },
    ]);
    expect(texts(items(({ id }) => (id === 'tax-per-mu' ? { curve } : {})))).toEqual([
      '亩均税收 · 折点 2：20 万元/亩得 12 分 → 25 万元/亩得 12 分',
    ]);
    expect(texts(items(({ id }) => (id === 'safety' ? { points: '6' } : {})))).toEqual([
      '安全生产 · 权重：5 分 → 6 分',
    ]);
  });

  it('共用的数只写一行，金额写成亿元；出处的变化与待确认的变化一并写出', () => {
    const after = withParam(pack, ['stage.correction.month-open', 'closingDay'], {
      value: 5,
      source: '某通知第三条',
    });
    expect(diffRulePacks(pack, after)).toMatchObject([
      { from: '5 日', to: '5 日', sourceTo: '某通知第三条', pending: false, settled: 'settled' },
    ]);
    const raised = withParam(pack, ['lead.total.tier-raised', 'firstYuan'], {
      ...pack.params['lead.total.tier-raised']!.firstYuan!,
      value: 500_000_000,
    });
    expect(texts(raised)).toEqual([
      '总投资调增后跨入更高档次，须说明理由并由第二人批准 · 第一档：3 亿元 → 5 亿元',
    ]);
  });

  it('增加的、删去的部门', () => {
    const [gone, ...kept] = pack.departments;
    const added = { ...gone!, id: 'water', label: '水利' };
    expect(texts({ ...pack, departments: [...kept, added] })).toEqual([
      '水利部门会签时限：（无） → 5 个工作日',
      '自然资源部门会签时限：5 个工作日 → （删去）',
    ]);
  });

  it('每行的路径、名称都不重复', () => {
    const lines = packLines(pack);
    const names = lines.map(({ group, label }) => `${group} · ${label}`);
    expect(new Set(lines.map(({ path }) => path)).size).toBe(lines.length);
    expect(new Set(names).size).toBe(lines.length);
  });
});

describe('登记的规则', () => {
  it('编号不重复；每个参数都有中文名', () => {
    const ids = allRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const names = allRules.flatMap(({ defaults }) => Object.keys(defaults ?? {}));
    expect(names.filter((name) => wordsOfParam(name).label === name)).toEqual([]);
  });
});

describe('折点与分档互换', () => {
  it('任意一串上升的折点，换成分档再换回来不变', () => {
    const numbers = fc.uniqueArray(fc.nat(1000), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(numbers, fc.array(fc.nat(20), { minLength: 6, maxLength: 6 }), (at, worth) => {
        const knots = at
          .toSorted((one, other) => one - other)
          .map((value, place) => ({ at: String(value), points: String(worth[place]) }));
        const back = knotsOf(curveThrough(knots));
        expect(back).toEqual(knots.map((knot) => ({ ...knot, below: knot.points })));
      }),
    );
  });
});

describe('版本号', () => {
  it.each([
    ['当年第一版', [], '2026.1'],
    ['接着编', ['2026.1', '2026.9', '2026.10'], '2026.11'],
    ['别的年份不算', ['2025.7'], '2026.1'],
  ])('%s', (_, taken, expected) => expect(packVersionOf('2026', taken)).toBe(expected));
});
