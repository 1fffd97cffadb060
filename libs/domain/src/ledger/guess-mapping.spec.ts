import type { CellValue, ColumnGuess, RowKind } from './index.js';
import { findLedgerHead, guessMapping, ledgerFields, rowKind } from './index.js';

const sheet: CellValue[][] = [
  ['2026年全市招商引资项目台账', null, null, null, null, null],
  ['填报单位：市招商中心  截止日期：2026年10月31日  单位：亿元、亩', null, null, null, null, null],
  [null, null, '项目规模', null, '责任落实', null],
  ['序号', '项目名称', '总投资（亿元）', '其中：固定资产投资（万元）', '招引单位', '形象'],
  [1, '密封件项目', 1, 6500, '商务局', null],
];

function brief(columns: ColumnGuess[]): unknown[] {
  return columns.map(({ field, unit }) => (unit ? [field, unit] : field));
}

describe('识别表头', () => {
  it('两层表头：标题两行，表头两行，其下是数据', () => {
    expect(findLedgerHead(sheet)).toEqual({
      titleRows: [0, 1],
      headRows: [2, 3],
      firstDataRow: 4,
    });
  });

  it('一层表头，上面是标题', () => {
    expect(findLedgerHead([['台账'], ['项目名称', '投资方'], ['项目', '恒锐']])).toEqual({
      titleRows: [0],
      headRows: [1],
      firstDataRow: 2,
    });
  });

  it('纵向合并的表头下还有一行小标题', () => {
    const rows = [
      ['项目名称', '投资方', '总投资（亿元）', null, '招引单位'],
      [null, null, '总投资', '其中：固定资产投资', null],
      ['密封件项目', '恒锐', 1, 0.6, '商务局'],
    ];
    const head = findLedgerHead(rows)!;
    expect(head.firstDataRow).toBe(2);
    expect(brief(guessMapping(head.headRows.map((row) => rows[row]!)))).toEqual([
      'name',
      'companyName',
      ['totalInvestmentYuan', '亿元'],
      ['fixedAssetInvestmentYuan', '亿元'],
      'recruitingUnit',
    ]);
  });

  it('没有认得的表头', () => {
    expect(
      findLedgerHead([
        ['甲', '乙'],
        [1, 2],
      ]),
    ).toBeNull();
  });
});

describe('对应各列', () => {
  it('按名称与括号里的单位；不认识的列留空，标题照原样', () => {
    const columns = guessMapping([sheet[2]!, sheet[3]!]);
    expect(brief(columns)).toEqual([
      'no',
      'name',
      ['totalInvestmentYuan', '亿元'],
      ['fixedAssetInvestmentYuan', '万元'],
      'recruitingUnit',
      null,
    ]);
    expect(columns[2]?.heading).toBe('总投资（亿元）');
  });

  it.each([
    ['半角括号', '总投资(万元)', 'totalInvestmentYuan', '万元'],
    ['夹换行', '总投资\n（亿元）', 'totalInvestmentYuan', '亿元'],
    ['别名', '固投（亿元）', 'fixedAssetInvestmentYuan', '亿元'],
    ['括号写明“单位”', '总投资（单位：元）', 'totalInvestmentYuan', '元'],
    ['没有单位', '总投资', 'totalInvestmentYuan', null],
    ['不认识', '亩均论英雄', null, null],
  ])('%s', (_, heading, field, unit) => {
    expect(guessMapping([[heading]])).toEqual([{ heading, field, unit }]);
  });

  it('两列争一个栏位，给先到的', () => {
    expect(brief(guessMapping([['备注', '备注']]))).toEqual(['remark', null]);
  });

  it('每个标题只属于一个栏位', () => {
    const headings = ledgerFields.flatMap((field) => field.headings);
    expect(headings.filter((each, i) => headings.indexOf(each) !== i)).toEqual([]);
  });
});

describe('行的种类', () => {
  it.each<[string, CellValue[], RowKind]>([
    ['项目', [1, '密封件项目', '恒锐'], 'data'],
    ['没有序号的项目', [null, '密封件项目', '恒锐'], 'data'],
    ['只填了名称的，也是项目', [null, '密封件项目', null], 'data'],
    ['小计', [null, '小计', null, 65.5], 'subtotal'],
    ['合 计', ['合 计', null, 272.6], 'subtotal'],
    ['名称里含“合计”的仍是项目', [1, '合计量表项目', '恒锐'], 'data'],
    ['填表人', ['填表人：', null, '审核人：'], 'note'],
    ['附注', ['注：金额为预计数', null], 'note'],
    ['分节标题', ['一、已签约项目', null], 'note'],
    ['空行', [null, ' ', null], 'blank'],
  ])('%s', (_, cells, kind) => {
    expect(rowKind(cells)).toBe(kind);
  });
});
