import fc from 'fast-check';
import type { FigureRow, SchemeItem, UnitInputs } from './index.js';
import { dueBy, scoreItem, scoreScheme, taskOf } from './index.js';

const yi = 100_000_000;
const item = (overrides: Partial<SchemeItem> = {}): SchemeItem => ({
  ...{ id: 'signed', role: 'score', indicator: 'signed-count', label: '新签约' },
  ...{ weight: '30', cap: null, clause: '演示考核办法第三条' },
  formula: { kind: 'completion', against: 'annual' },
  ...overrides,
});
const bonus = (overrides: Partial<SchemeItem> = {}): SchemeItem =>
  item({
    ...{ id: 'big', role: 'bonus', indicator: 'signed-amount', weight: null, cap: '20' },
    formula: {
      kind: 'tiers',
      tiers: [
        { minYuan: 10 * yi, points: '4' },
        { minYuan: 50 * yi, points: '8' },
      ],
    },
    ...overrides,
  });
const year = { from: '2026-01-01', to: '2026-12-31' };
const even = (value: number): number[] => Array.from({ length: 12 }, () => value);
const rows = (count: number, verified = count, yuan: number | null = null): FigureRow[] =>
  Array.from({ length: count }, (_, at) => ({ id: `p${at}`, yuan, isVerified: at < verified }));
const score = (
  of: SchemeItem,
  given: FigureRow[],
  months: number[] | null = even(1),
  asOf = '2026-12-31',
) => scoreItem(of, { rows: given, months, period: year, asOf });

describe('应完成多少', () => {
  const at = (asOf: string, against: 'annual' | 'elapsed' | 'months', months = even(365)) =>
    dueBy(months, { period: year, asOf }, against).toNumber();
  it.each([
    ['全期任务不随日子变', '2026-01-01', 'annual', 4380],
    ['按天数：元旦一天', '2026-01-01', 'elapsed', 12],
    ['按天数：除夕前一天', '2026-12-30', 'elapsed', 4368],
    ['按天数：最后一天', '2026-12-31', 'elapsed', 4380],
    ['期前不欠', '2025-12-31', 'elapsed', 0],
    ['期后不再加', '2027-03-01', 'months', 4380],
    ['按分月：一月底', '2026-01-31', 'months', 365],
  ] as const)('%s', (_, asOf, against, expected) => {
    expect(at(asOf, against)).toBe(expected);
  });

  it('只算考核期内的月份：二季度的任务是四五六月', () => {
    const period = { from: '2026-04-01', to: '2026-06-30' };
    const months = Array.from({ length: 12 }, (_, i) => i + 1);
    expect(taskOf(months, period).toNumber()).toBe(15);
    expect(dueBy(months, { period, asOf: '2026-04-30' }, 'months').toNumber()).toBe(4);
    expect(dueBy(months, { period, asOf: '2026-03-31' }, 'months').toNumber()).toBe(0);
  });
});

describe('一项的得分', () => {
  it.each<[string, SchemeItem, FigureRow[], string]>([
    ['完成一半得一半', item(), rows(6), '15'],
    ['差一个不满分', item(), rows(11), '27.5'],
    ['正好满分', item(), rows(12), '30'],
    ['超额不超权重', item(), rows(13), '30'],
    ['写了上限的可以超到上限', item({ cap: '36' }), rows(24), '36'],
    ['未核验的不算', item(), rows(12, 6), '15'],
    ['没有项目是 0 分，不是缺数', item(), [], '0'],
    ['10 亿差一元不加', bonus(), rows(1, 1, 10 * yi - 1), '0'],
    ['正好 10 亿', bonus(), rows(1, 1, 10 * yi), '4'],
    ['50 亿只取 50 亿一档，不与 10 亿重复', bonus(), rows(1, 1, 50 * yi), '8'],
    ['两个项目各计一次', bonus(), rows(2, 2, 10 * yi), '8'],
    ['加分到上限为止', bonus(), rows(3, 3, 50 * yi), '20'],
    [
      '扣分为负',
      item({
        role: 'deduction',
        indicator: 'fabricated-count',
        formula: { kind: 'each', points: '9' },
      }),
      rows(2),
      '-18',
    ],
  ])('%s', (_, of, given, points) => {
    expect(score(of, given).points).toBe(points);
  });

  it('同一项目的几行只算一个项目、取最高一档', () => {
    const twice = [
      { id: 'p', yuan: 10 * yi, isVerified: true },
      { id: 'p', yuan: 50 * yi, isVerified: true },
    ];
    expect(score(bonus(), twice).points).toBe('8');
    expect(score(item(), twice).value).toBe('1');
  });

  it.each([
    ['79.99 不到 80', 7999, '15'],
    ['正好 80%', 8000, '22.5'],
    ['正好 100%', 10000, '30'],
    ['不到一半', 4999, '0'],
  ])('分档：%s', (_, yuan, points) => {
    const steps = [
      { atLeastPercent: '50', sharePercent: '50' },
      { atLeastPercent: '80', sharePercent: '75' },
      { atLeastPercent: '100', sharePercent: '100' },
    ];
    const formula = { kind: 'steps', against: 'annual', steps } as const;
    const months = [10_000, ...even(0).slice(1)];
    const paid = [{ id: 'x', yuan, isVerified: true }];
    expect(score(item({ indicator: 'paid-in', formula }), paid, months).points).toBe(points);
  });

  it('没有任务、任务为 0 都不猜：写明缺什么', () => {
    expect(score(item(), rows(3), null)).toMatchObject({
      points: null,
      missing: '没有批准的目标任务',
    });
    expect(score(item(), rows(3), even(0)).missing).toContain('为 0');
  });

  it('还没到要完成的月份，不欠账', () => {
    const formula = { kind: 'completion', against: 'months' } as const;
    const late = [...even(0).slice(1), 5];
    expect(score(item({ formula }), [], late, '2026-06-30').points).toBe('30');
  });

  it('除不尽的不舍入；核验中的另算一个数', () => {
    const part = score(item(), rows(5, 4), [7, ...even(0).slice(1)]);
    expect(part.points).toMatch(/^17\.142857142857142857/);
    expect(part.pointsWithVerifying).toMatch(/^21\.428571/);
    expect(part.formula).toContain('4 ÷ 全期任务 7 × 30 分');
  });
});

describe('一个单位的总分', () => {
  const scheme = { fullMark: '100', unitKinds: ['town'] as const, items: [item(), bonus()] };
  const inputs = (overrides: Partial<UnitInputs> = {}): UnitInputs => ({
    ...{ period: year, asOf: '2026-12-31', frozen: {}, targets: { 'signed-count': even(1) } },
    rows: { 'signed-count': rows(12), 'signed-amount': rows(1, 1, 10 * yi) },
    ...overrides,
  });

  it('基本分加加分；最弱的一项指出来', () => {
    expect(scoreScheme(scheme, inputs()).total).toBe('34');
    const short = scoreScheme(scheme, inputs({ rows: { 'signed-count': rows(3) } }));
    expect(short).toMatchObject({ total: '7.5', weakest: 'signed' });
  });

  it('缺一项就没有总分，其余各项照算', () => {
    const lacking = scoreScheme(scheme, inputs({ targets: {} }));
    expect(lacking).toMatchObject({ total: null, missing: ['新签约：没有批准的目标任务'] });
    expect(lacking.parts[1]?.points).toBe('4');
  });

  it('申诉中的一格保持原样，其余各格照新数', () => {
    const was = { ...score(item(), rows(6)), frozenBy: 'appeal-1' };
    const held = scoreScheme(scheme, inputs({ frozen: { signed: was } }));
    expect(held.parts[0]).toEqual(was);
    expect(held.total).toBe('19');
  });

  it('权重之和就是满分时，全部完成正好满分；行的次序无关', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(weights, fc.integer({ min: 1, max: 97 }), (given, task) => {
        const items = given.map((weight, at) => item({ id: `i${at}`, weight: String(weight) }));
        const months = [task, ...even(0).slice(1)];
        const full = { targets: { 'signed-count': months }, rows: { 'signed-count': rows(task) } };
        const whole = scoreScheme({ ...scheme, items }, inputs(full));
        expect(Number(whole.total)).toBe(given.reduce((a, b) => a + b, 0));
        const turned = { ...full, rows: { 'signed-count': rows(task).toReversed() } };
        expect(scoreScheme({ ...scheme, items }, inputs(turned)).total).toBe(whole.total);
      }),
    );
  });

  it('多核验一个，总分不会变少', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.integer({ min: 1, max: 30 }), (count, task) => {
        const months = [task, ...even(0).slice(1)];
        const at = (n: number) =>
          Number(
            scoreScheme(
              scheme,
              inputs({ targets: { 'signed-count': months }, rows: { 'signed-count': rows(n) } }),
            ).total,
          );
        expect(at(count + 1)).toBeGreaterThanOrEqual(at(count));
      }),
    );
  });
});
