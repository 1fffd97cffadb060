import fc from 'fast-check';
import type { CellValue } from '../ledger/index.js';
import { checkPeerSheet, peerColumns } from './index.js';

const today = '2026-11-27';
const head = peerColumns.map(({ heading }) => heading);
const good: CellValue[] = [
  ...['邻县甲（演示）', '新签约项目', 12, '2026-09-30', '演示市 2026 年 9 月通报'],
];
const check = (...rows: CellValue[][]) => checkPeerSheet([head, ...rows], today);
const changed = (place: number, value: CellValue): CellValue[] =>
  good.map((cell, at) => (at === place ? value : cell));

describe('周边县市的工作簿', () => {
  it('合格的行：个数是整数，金额按万元，格内写单位的按格内的，日期格也认', () => {
    const amounts = ['新签约总投资', '到位资金（有凭证）'];
    const { rows, faults } = check(
      good,
      ['邻县乙', amounts[0], 120_000, new Date('2026-06-30'), '演示公报全文'],
      ['邻县乙', amounts[1], '3.5亿元', '2026.6.30', '演示公报全文'],
    );
    expect(faults).toEqual([]);
    expect(rows[0]).toMatchObject({ county: '邻县甲（演示）', source: good[4] });
    expect(
      rows.map(({ rowNo, indicator, figure, asOf }) => [rowNo, indicator, figure, asOf]),
    ).toEqual([
      [2, 'signed-count', 12, '2026-09-30'],
      [3, 'signed-amount', 1_200_000_000, '2026-06-30'],
      [4, 'paid-in', 350_000_000, '2026-06-30'],
    ]);
  });

  it.each<[string, number, CellValue, RegExp]>([
    ['没有县市', 0, null, /没有填写/],
    ['县市一个字', 0, '甲', /应为 2 至 40/],
    ['不认识的指标', 1, '引资总额', /没有这个指标/],
    ['约数', 2, '约 12', /不是确数/],
    ['不是整数', 2, 1.5, /不是整数个/],
    ['个数写了金额单位', 2, '12亿元', /不认识单位/],
    ['没有数', 2, '', /没有填写/],
    ['只到月', 3, '2026-09', /只到月/],
    ['没有这一天', 3, '2026-02-30', /没有/],
    ['还没到的日子', 3, '2026-11-28', /还没有到/],
    ['没有出处', 4, ' ', /没有填写/],
    ['出处太短', 4, '网上', /应为 4 至 500/],
  ])('%s：写明行、栏、怎么改，别的行不受影响', (_, place, value, reason) => {
    const { rows, faults } = check(good, changed(place, value));
    expect(rows.map(({ rowNo }) => rowNo)).toEqual([2]);
    const heading = head[place]!.replace(/（.*$/, '');
    expect(faults).toMatchObject([{ rowNo: 3, column: place, heading }]);
    expect(faults[0]!.reason).toMatch(reason);
    expect(faults[0]!.fix).not.toBe('');
  });

  it('一行几格不对，一次全说；截止日是今天的收', () => {
    const { faults } = check([null, '无此指标', 'x', '昨天', '']);
    expect(faults.map(({ column }) => column)).toEqual([0, 1, 2, 3, 4]);
    expect(check(changed(3, today)).faults).toEqual([]);
  });

  it('同一县市、指标、截止日写了两行：指出第二行', () => {
    const { faults } = check(good, changed(2, 13));
    expect(faults).toMatchObject([{ rowNo: 3, column: 0 }]);
    expect(faults[0]!.reason).toContain('与第 2 行');
    expect(check(good, changed(3, '2026-06-30')).faults).toEqual([]);
  });

  it('栏可以换先后，上面可以有标题；缺几栏一次说出；没有表头、没有数据也说', () => {
    const turned = [['周边对标'], [...head].toReversed(), [...good].toReversed()];
    expect(checkPeerSheet(turned, today).rows).toMatchObject([{ rowNo: 3, figure: 12 }]);
    const { faults } = checkPeerSheet(
      [
        ['县市', '截止日'],
        ['甲县', today],
      ],
      today,
    );
    expect(faults.map(({ heading }) => heading)).toEqual([head[1], head[2], head[4]]);
    expect(checkPeerSheet([['别的表']], today).faults[0]!.reason).toBe('没有找到表头');
    expect(check([]).faults[0]!.reason).toBe('没有数据行');
  });

  it('任意单元格都不出错：每个非空行要么收下，要么至少指出一格', () => {
    const cell = fc.oneof(
      ...[fc.string(), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom(...good)],
    ) as fc.Arbitrary<CellValue>;
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 6 }), (sheet) => {
        const { rows, faults } = check(...sheet);
        const told = new Set([...rows, ...faults].map(({ rowNo }) => rowNo));
        const filled = sheet.flatMap((cells, at) =>
          cells.some((one) => one !== null && String(one).normalize('NFKC').trim() !== '')
            ? [at + 2]
            : [],
        );
        for (const rowNo of filled) expect(told).toContain(rowNo);
      }),
    );
  });
});
