import type { EnergyUse, TwoHighList } from '../index.js';
import { energyFromCarriers, energyReview, judgeTwoHigh, twoHighList } from '../index.js';

const use = (carrierId: string, amount: string | null, unit: EnergyUse['unit']): EnergyUse => ({
  carrierId,
  amount,
  unit,
});
const one = (carrier: string, amount: string, unit: EnergyUse['unit']): [string?, string?] => {
  const { calorific, equivalent } = energyFromCarriers([use(carrier, amount, unit)]);
  return [calorific.value?.toString(), equivalent.value?.toString()];
};

describe('折标准煤，当量值与等价值各算各的', () => {
  it.each<[string, string, string, EnergyUse['unit'], string, string | undefined]>([
    ['500 万千瓦时，当量值 614.5 吨', 'electricity', '500', '万kWh', '614.5', '1500'],
    ['千瓦时与万千瓦时同数', 'electricity', '5000000', 'kWh', '614.5', '1500'],
    ['原煤 100 吨', 'raw-coal', '100', 't', '71.43', '71.43'],
    ['汽油 100 吨', 'gasoline', '100', 't', '147.14', '147.14'],
    ['柴油 100 吨', 'diesel', '100', 't', '145.71', '145.71'],
    ['天然气 10 万立方米，取上限', 'natural-gas', '10', '万m3', '133', '133'],
    ['热力 1000 吉焦，等价值未定', 'heat', '1000', 'GJ', '34.12', undefined],
    ['蒸汽 1000 吨，等价值未定', 'steam', '1000', 't', '128.6', undefined],
  ])('%s', (_, carrier, amount, unit, calorific, equivalent) => {
    expect(one(carrier, amount, unit)).toEqual([calorific, equivalent]);
  });

  it('多品种相加；一种的等价值未定，等价值合计未知，当量值照算', () => {
    const total = energyFromCarriers([
      use('electricity', '500', '万kWh'),
      use('heat', '1000', 'GJ'),
    ]);
    expect(total.calorific.value?.toString()).toBe('648.62');
    expect(total.equivalent).toMatchObject({ value: null, lacks: [{ label: '热力折标系数' }] });
  });

  it('除电力当量值外，系数都注明待确认', () => {
    const { lines } = energyFromCarriers([use('electricity', '1', 'kWh'), use('diesel', '1', 't')]);
    expect(lines.map(({ pending }) => pending)).toEqual([['等价值'], ['当量值', '等价值']]);
  });

  it.each<[string, EnergyUse[], string]>([
    ['用量未填', [use('diesel', null, 't')], '未填'],
    ['用量为负', [use('diesel', '-1', 't')], '不能为负，现为 -1'],
    ['单位不对', [use('diesel', '1', 'kWh')], '单位 kWh 不用于柴油'],
    ['品种不识', [use('wind', '1', 'kWh')], '折标系数表中没有这一品种'],
    ['一行未填', [], '未填'],
  ])('%s，合计未知', (_, uses, reason) => {
    const { calorific } = energyFromCarriers(uses);
    expect(calorific.value).toBeNull();
    expect(calorific.lacks[0]?.reason).toBe(reason);
  });
});

describe('节能审查看两条线', () => {
  it.each([
    ['两数都低', '999.99', '4999999', 'not_required', null],
    ['能耗满 1000 吨', '1000', '4999999', 'required', 'local'],
    ['用电满 500 万千瓦时，能耗只有 614.5 吨', '614.5', '5000000', 'required', 'local'],
    ['差一万分之一到省级线', '9999.9999', '1', 'required', 'local'],
    ['满 10000 吨归省级', '10000', '1', 'required', 'province'],
    ['能耗未知而用电已达限', null, '5000000', 'required', null],
    ['能耗低而用电未知', '999', null, 'unknown', null],
    ['能耗达限而用电未知', '1000', null, 'required', 'local'],
    ['两数未知', null, null, 'unknown', null],
  ])('%s', (_, calorificTce, electricityKwh, result, level) => {
    expect(energyReview({ calorificTce, electricityKwh })).toMatchObject({ result, level });
  });

  it('能耗为负不算作低', () => {
    const review = energyReview({ calorificTce: '-5', electricityKwh: '1' });
    expect(review).toMatchObject({ result: 'unknown', missing: [{ reason: '不能为负，现为 -5' }] });
  });

  it('综合能耗比用电一项还少，指出矛盾', () => {
    const { doubts } = energyReview({ calorificTce: '600', electricityKwh: '5000000' });
    expect(doubts).toEqual(['仅用电一项折 614.5 吨标煤（当量值），多于所填综合能耗 600 吨']);
  });

  it('目录内简单行业或涉密项目不单独审查', () => {
    const facts = { calorificTce: '2000', electricityKwh: '1', isListedExempt: true };
    expect(energyReview(facts).result).toBe('not_required');
  });
});

describe('两高按所列产品认定', () => {
  const list: TwoHighList = {
    source: { document: '某省目录', certainty: 'V' },
    categories: [
      { id: 'cement', industry: '建材', coverage: 'listed', products: ['水泥熟料'] },
      { id: 'coking', industry: '焦化', coverage: 'whole', products: [] },
    ],
  };
  it.each<[string, string | null, string[] | null, string]>([
    ['所列产品', '建材', ['水泥熟料'], 'listed'],
    ['同行业的其他产品', '建材', ['石膏板'], 'not_listed'],
    ['目录外企业内有所列工序', '机械', ['铸造', '水泥熟料'], 'listed'],
    ['产品栏空白为整类', '焦化', ['任何产品'], 'listed'],
    ['产品未填', '机械', null, 'unknown'],
  ])('%s', (_, industry, products, verdict) => {
    expect(judgeTwoHigh({ industry, products }, list)).toMatchObject({ verdict, pending: false });
  });

  it('耐磨铸件不在八类名称内；本省目录未见，结论待确认', () => {
    const judged = judgeTwoHigh({ industry: '耐磨铸件', products: ['耐磨铸件'] });
    expect(judged).toMatchObject({ verdict: 'not_listed', pending: true });
  });

  it('八类之内而产品栏未见，是未知，不凭印象', () => {
    expect(twoHighList.categories).toHaveLength(8);
    expect(judgeTwoHigh({ industry: '化工', products: ['某产品'] }).verdict).toBe('unknown');
  });
});
