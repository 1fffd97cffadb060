import type { Band, ScoreItem, ScoreSheet } from '../index.js';
import {
  checkSheet,
  defaultSheet,
  directionOf,
  huangyan2022Sheet,
  jingdeSheet,
  leapsOf,
  numericOf,
  shushanSheet,
  tuanfengSheet,
} from '../index.js';

const reasons = (sheet: ScoreSheet): string[] => checkSheet(sheet).map(({ reason }) => reason);
const withItem = (change: Partial<ScoreItem>): ScoreSheet => ({
  ...defaultSheet,
  items: defaultSheet.items.map((item) =>
    item.id === 'tax-per-mu' ? { ...item, ...change } : item,
  ),
});
const banded = (...bands: [string | null, string | null, string, string][]): ScoreSheet => {
  const rows = bands.map(([from, to, startPoints, endPoints]): Band => ({
    from,
    to,
    startPoints,
    endPoints,
  }));
  return withItem({ curve: { kind: 'bands', bands: rows } });
};

describe('评分表用前先查', () => {
  it('默认表没有毛病', () => {
    expect(checkSheet(defaultSheet)).toEqual([]);
  });

  it.each([
    ['寿县', shushanSheet],
    ['团风', tuanfengSheet],
    ['旌德', jingdeSheet],
    ['黄岩', huangyan2022Sheet],
  ])('%s表只缺及格线：读到的文件没有写', (_, sheet) => {
    expect(reasons(sheet)).toEqual(['没有及格线']);
  });

  it.each<[string, ScoreSheet, string]>([
    ['权重超过满分', withItem({ points: '21' }), '权重合计 101，应为 100'],
    [
      '权重不足',
      withItem({ points: '20', id: 'x', curve: { kind: 'judged', options: [] } }),
      '评定项没有可选的档',
    ],
    ['权重为 0', withItem({ points: '0' }), '权重须大于 0，现为 0'],
    ['编号重复', withItem({ id: 'energy' }), '编号重复'],
    ['没有评分项', { ...defaultSheet, items: [] }, '没有评分项'],
    ['没有及格线', { ...defaultSheet, passLines: [] }, '没有及格线'],
    ['满分未填', { ...defaultSheet, fullMark: '' }, '满分未填'],
    [
      '及格线倒置',
      { ...defaultSheet, passLines: [...defaultSheet.passLines].reverse() },
      '及格线没有自高到低',
    ],
    [
      '及格线高于满分',
      { ...defaultSheet, passLines: [{ ...defaultSheet.passLines[0]!, atLeast: '101' }] },
      '推荐线 101 高于满分',
    ],
    ['分档重叠', banded([null, '10', '0', '0'], ['9', null, '0', '0']), '分档重叠：10 与 9'],
    ['分档有空缺', banded([null, '10', '0', '0'], ['11', null, '0', '0']), '分档有空缺：10 与 11'],
    ['最低档有下限', banded(['1', null, '0', '0']), '最低一档有下限，以下无分'],
    ['最高档有上限', banded([null, '1', '0', '0']), '最高一档有上限，以上无分'],
    [
      '暗藏跳档',
      banded([null, '10', '0', '0'], ['10', null, '5', '5']),
      '在 10 处由 0 分跳到 5 分',
    ],
    [
      '开口档有坡',
      banded([null, '10', '0', '5'], ['10', null, '5', '5']),
      '没有上限或下限的档，起分与止分不同',
    ],
    ['高于权重', banded([null, null, '25', '25']), '25 分高于权重 20'],
    ['不是数', banded([null, null, '二十', '5']), '评分规则中的数不是数：二十'],
    ['基准为 0', withItem({ curve: { kind: 'benchmark', baseline: '0', cap: null } }), '基准为 0'],
    [
      '否决项没有条件',
      { ...defaultSheet, vetoes: [{ ...defaultSheet.vetoes[0]!, hitWhen: [] }] },
      '计算型否决项没有条件',
    ],
  ])('%s', (_, sheet, reason) => {
    expect(reasons(sheet)).toContain(reason);
  });

  it('默认表一处跳档也没有，方向都如所愿；寿县两处跳档都在明处', () => {
    const leaps = (sheet: ScoreSheet): string[] =>
      sheet.items.flatMap(({ curve }) =>
        curve.kind === 'bands'
          ? leapsOf(curve).map(({ at, below, from }) => `${at}:${below}→${from}`)
          : [],
      );
    expect(leaps(defaultSheet)).toEqual([]);
    expect(leaps(shushanSheet)).toEqual(['10000:0.5→1', '30000:3→5', '200:0.5→1', '1000:2.6→10']);
    const ways = defaultSheet.items.flatMap((item) => {
      const numeric = numericOf(item);
      return numeric ? [[item.id, directionOf(numeric)]] : [];
    });
    expect(ways).toEqual([
      ['investment-intensity', 1],
      ['tax-per-mu', 1],
      ['energy', -1],
    ]);
  });
});
