import { blankReviewInputs, checkReviewInputs, defaultRulePack as pack } from '../index.js';

const fieldsOf = (given: unknown) => checkReviewInputs(given, pack).map(({ field }) => field);

describe('测算数据的核对', () => {
  it('空白可以测算；没有给的部分当作空白', () => {
    expect(checkReviewInputs(blankReviewInputs, pack)).toEqual([]);
    expect(checkReviewInputs({}, pack)).toEqual([]);
  });

  it.each<[string, unknown, string[]]>([
    ['整体不是对象', [], ['inputs']],
    ['没有这一部分', { score: 100 }, ['score']],
    ['没有这个指标', { figures: { landmu: '1' } }, ['figures.landmu']],
    ['金额带小数', { figures: { annualTaxYuan: 1.5 } }, ['figures.annualTaxYuan']],
    ['金额写成文本', { figures: { annualTaxYuan: '1' } }, ['figures.annualTaxYuan']],
    ['金额为负', { figures: { annualTaxYuan: -1 } }, ['figures.annualTaxYuan']],
    ['恰好 10 万亿元', { figures: { annualTaxYuan: 1e13 } }, []],
    ['多一元', { figures: { annualTaxYuan: 1e13 + 1 } }, ['figures.annualTaxYuan']],
    ['亩数为负', { figures: { landMu: '-1' } }, ['figures.landMu']],
    ['亩数写成科学计数', { figures: { landMu: '1e3' } }, ['figures.landMu']],
    ['亩数写成数', { figures: { landMu: 80.5 } }, ['figures.landMu']],
    ['亩数五位小数', { figures: { landMu: '1.00001' } }, ['figures.landMu']],
    ['未填的指标', { figures: { landMu: null } }, []],
    ['没有这种能源', use({ carrierId: 'peat' }), ['energyUses[0].carrierId']],
    ['电不用吨', use({ unit: 't' }), ['energyUses[0].unit']],
    ['电用万千瓦时', use({ unit: '万kWh' }), []],
    ['用量未填', use({ amount: null }), []],
    ['用量为负', use({ amount: '-1' }), ['energyUses[0].amount']],
    ['没有这一评分项', { judgements: { luck: 'good' } }, ['judgements.luck']],
    ['按数计分的项不能评定', { judgements: { 'tax-per-mu': 'good' } }, ['judgements.tax-per-mu']],
    ['没有这一档', { judgements: { investor: 'superb' } }, ['judgements.investor']],
    ['没有这一否决项', veto('luck', { hit: true, reason: '不祥' }), ['vetoes.luck']],
    ['按数计算的否决项不能判定', veto('floors', { hit: false, reason: '' }), ['vetoes.floors']],
    ['触发而无理由', veto('safety', { hit: true, reason: ' ' }), ['vetoes.safety.reason']],
    ['不触发可以不写理由', veto('safety', { hit: false, reason: '' }), []],
    ['达产恰 100%', { ramp: ['0.5', '1'] }, []],
    ['达产 100.01%', { ramp: ['0.5', '1.0001'] }, ['ramp[1]']],
    ['年份太早', { firstFullYear: 1999 }, ['firstFullYear']],
    ['产品不是文字', { products: ['件', 1] }, ['products[1]']],
  ])('%s', (_, given, fields) => {
    expect(fieldsOf(given)).toEqual(fields);
  });

  it('所有错处一次说完', () => {
    const given = {
      extra: 1,
      figures: { landMu: 'x', annualTaxYuan: -1, tax: 1 },
      judgements: { investor: 'superb', luck: 'good' },
      vetoes: { safety: { hit: 'yes', reason: '', by: 'me' } },
      ramp: ['2'],
    };
    expect(fieldsOf(given)).toEqual([
      'extra',
      'figures.tax',
      'figures.landMu',
      'figures.annualTaxYuan',
      'judgements.luck',
      'judgements.investor',
      'vetoes.safety.by',
      'vetoes.safety.hit',
      'ramp[0]',
    ]);
  });

  it('每一处都说怎么改', () => {
    for (const { reason, fix } of checkReviewInputs({ a: 1, ramp: 'x', figures: 0 }, pack)) {
      expect(reason).toBeTruthy();
      expect(fix).toBeTruthy();
    }
  });
});

function use(change: object) {
  return { energyUses: [{ carrierId: 'electricity', amount: '1', unit: 'kWh', ...change }] };
}

function veto(id: string, decision: object) {
  return { vetoes: { [id]: decision } };
}
