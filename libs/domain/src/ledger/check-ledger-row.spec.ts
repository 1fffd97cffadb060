import type { CellValue, LedgerContext, LedgerFieldId, LedgerRow } from './index.js';
import { checkLedgerRow, ledgerDoubles, ledgerFields, ledgerRow } from './index.js';

type Cells = Partial<Record<LedgerFieldId, CellValue>>;

const context: LedgerContext = {
  today: '2026-11-22',
  cutoffOn: '2026-10-31',
  unitByName: (name) =>
    ['商务局', '南山园区', '重名', '重名'].filter((unit) => unit === name).map((id) => ({ id })),
};

const sound: Cells = {
  no: 1,
  name: '年产222万件车规级连接器项目',
  companyName: '上海瑞沅装备股份有限公司',
  uscc: '91000000MA00000157',
  pillarIndustry: '电子元器件',
  totalInvestmentYuan: 1,
  fixedAssetInvestmentYuan: 0.65,
  landMu: 30,
  energyTce: 705,
  recruitingUnit: '商务局',
  carrierUnit: '南山园区',
  contactPhone: '13800001234',
  firstContactOn: new Date('2026-02-27T00:00:00Z'),
  stage: '在谈',
};

function rowOf(cells: Cells): LedgerRow {
  const all: Cells = { ...sound, ...cells };
  return Object.fromEntries(
    Object.entries(all).map(([field, value]) => [
      field,
      { value, unit: field.endsWith('InvestmentYuan') ? '亿元' : null },
    ]),
  );
}

function marks(cells: Cells): string[] {
  return checkLedgerRow(rowOf(cells), context).findings.map(
    ({ field, severity }) => `${severity} ${field}`,
  );
}

describe('一行读成一个项目', () => {
  it('好的一行没有一条意见，数值都已换算', () => {
    const { parsed, findings } = checkLedgerRow(rowOf({}), context);
    expect(findings).toEqual([]);
    expect(parsed).toMatchObject({
      no: 1,
      totalInvestmentYuan: 100_000_000,
      fixedAssetInvestmentYuan: 65_000_000,
      landMu: '30',
      pillarIndustry: 'electronic_components',
      recruitingUnitId: '商务局',
      firstContactOn: '2026-02-27',
      stage: 'negotiating',
      contractedOn: null,
    });
  });

  it('按对应关系取格子，未对应的列不取', () => {
    const columns = [
      { field: 'name', unit: null },
      { field: null, unit: null },
      { field: 'totalInvestmentYuan', unit: '亿元' },
    ] as const;
    expect(ledgerRow(['项目', '形象', 2], columns)).toEqual({
      name: { value: '项目', unit: null },
      totalInvestmentYuan: { value: 2, unit: '亿元' },
    });
  });
});

describe('不能入库的', () => {
  it.each<[string, Cells, LedgerFieldId]>([
    ['信用代码校验位错', { uscc: '91000000MA1GRBWT17' }, 'uscc'],
    [
      '约数',
      { totalInvestmentYuan: '约3000万', fixedAssetInvestmentYuan: 1.8 },
      'totalInvestmentYuan',
    ],
    ['首次接洽只到月', { firstContactOn: '2026.3' }, 'firstContactOn'],
    ['用地是区间', { landMu: '50-60' }, 'landMu'],
    ['进度不认识', { stage: '推进中' }, 'stage'],
    ['招引单位不存在', { recruitingUnit: '招商三组' }, 'recruitingUnit'],
    ['招引单位重名', { recruitingUnit: '重名' }, 'recruitingUnit'],
    ['没有招引单位', { recruitingUnit: null }, 'recruitingUnit'],
    ['载体单位不存在', { carrierUnit: '北山园区' }, 'carrierUnit'],
    ['固投大于总投资', { fixedAssetInvestmentYuan: 5.6 }, 'fixedAssetInvestmentYuan'],
    ['电话位数不足', { contactPhone: '1380013' }, 'contactPhone'],
    ['没有投资方', { companyName: '' }, 'companyName'],
    ['没有项目名称', { name: null }, 'name'],
    ['没有首次接洽', { firstContactOn: null }, 'firstContactOn'],
    ['首次接洽在明天', { firstContactOn: '2026-11-23' }, 'firstContactOn'],
    ['签约早首次接洽一天', { stage: '已签约', contractedOn: '2026-02-26' }, 'contractedOn'],
    [
      '开工早签约一天',
      { stage: '已开工', contractedOn: '2026-05-02', constructionStartedOn: '2026-05-01' },
      'constructionStartedOn',
    ],
    [
      '开工早于首次接洽',
      { stage: '已开工', constructionStartedOn: '2024-01-05' },
      'constructionStartedOn',
    ],
  ])('%s', (_, cells, field) => {
    expect(marks(cells)).toEqual([`fatal ${field}`]);
  });

  it('几处毛病一次说全，每处带原值、原因和改法', () => {
    const { findings } = checkLedgerRow(
      rowOf({ landMu: '50-60', contactPhone: '1380013' }),
      context,
    );
    expect(findings).toEqual([
      {
        field: 'landMu',
        value: '50-60',
        reason: '「50-60」是区间，不是一个数',
        fix: '与企业核实后填写一个数字',
        severity: 'fatal',
      },
      expect.objectContaining({ field: 'contactPhone', value: '1380013' }),
    ]);
  });
});

describe('照样入库的', () => {
  it.each<[string, Cells]>([
    ['小写的信用代码', { uscc: '91000000ma00000157' }],
    ['没有信用代码', { uscc: null }],
    ['文本金额 1.2亿', { totalInvestmentYuan: '1.2亿' }],
    ['中文日期', { firstContactOn: '2026年2月15日' }],
    ['签约与首次接洽同日', { stage: '已签约', contractedOn: '2026-02-27' }],
    ['已签约而没有签约时间', { stage: '已签约' }],
    ['已开工而没有开工时间', { stage: '已开工', contractedOn: '2026-05-02' }],
  ])('%s', (_, cells) => {
    expect(marks(cells)).toEqual([]);
  });
});

describe('存疑的', () => {
  it.each<[string, Cells, string[]]>([
    ['签约在明天', { stage: '已签约', contractedOn: '2026-11-23' }, ['doubtful contractedOn']],
    [
      '签约在今天，但晚于截止日期',
      { stage: '已签约', contractedOn: '2026-11-22' },
      ['doubtful contractedOn'],
    ],
    ['签约就在截止日期', { stage: '已签约', contractedOn: '2026-10-31' }, []],
    ['在谈却填了签约时间', { contractedOn: '2026-05-02' }, ['doubtful contractedOn']],
    ['产业不在列', { pillarIndustry: '建材' }, ['doubtful pillarIndustry']],
    ['没填进度', { stage: null }, ['doubtful stage']],
  ])('%s', (_, cells, expected) => {
    expect(marks(cells)).toEqual(expected);
  });

  it('尚未发生的日期：说明不生成事件，并说停留在哪个阶段', () => {
    const cells = {
      stage: '已开工',
      contractedOn: '2026-05-02',
      constructionStartedOn: '2027-02-10',
    };
    const [finding] = checkLedgerRow(rowOf(cells), context).findings;
    expect(finding?.reason).toBe(
      '2027-02-10 晚于今天，尚未发生，不能作为已发生的事实；导入时不生成该阶段事件；' +
        '按现有日期登记为「正式签约」',
    );
  });
});

describe('同一文件里的重复', () => {
  const row = (no: number, companyName: string, uscc: string | null, name = `项目${no}`) => ({
    no,
    name,
    companyName,
    uscc,
  });
  const double = (rows: ReturnType<typeof row>[]) =>
    ledgerDoubles(rows).map((findings) => findings.map(({ field }) => field));

  it('同一代码、同一项目：后一行存疑', () => {
    const [first, second] = ledgerDoubles([
      row(92, '星皋新材有限公司', 'A', '输送装备项目'),
      row(98, '星皋新材有限公司', 'A', '输送装备项目'),
    ]);
    expect(first).toEqual([]);
    expect(second?.[0]?.reason).toContain('序号 92');
  });

  it('同一企业的两个项目不算重复', () => {
    expect(double([row(1, '星皋', 'A'), row(2, '星皋', 'A')])).toEqual([[], []]);
  });

  it('名称近似：没有代码的那一行存疑', () => {
    expect(
      double([
        row(111, '江苏盛翊精密科技有限责任公司', null),
        row(105, '江苏盛翊精密科技有限公司', 'B'),
      ]),
    ).toEqual([['companyName'], []]);
  });

  it('名称近似但代码各不相同，是两家企业', () => {
    expect(double([row(1, '恒锐电子有限公司', 'A'), row(2, '恒锐电子股份有限公司', 'B')])).toEqual([
      [],
      [],
    ]);
  });
});

it('台账必填的四栏', () => {
  const required = ledgerFields.filter((field) => field.required).map(({ id }) => id);
  expect(required).toEqual(['name', 'companyName', 'recruitingUnit', 'firstContactOn']);
});
