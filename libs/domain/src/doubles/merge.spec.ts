import { blocking } from '../rule/index.js';
import { defaultRulePack } from '../county/index.js';
import { doubleParams } from './double-params.js';
import { matchRules, type PairFacts } from './match-rules.js';
import { changedSince, mergedValues } from './merge-fields.js';
import { checkMerge, type MergeSide } from './merge-rules.js';
import { judge } from '../rule/index.js';

const side = (overrides: Partial<MergeSide> = {}): MergeSide => ({
  id: 'a',
  no: '2026-000001',
  companyId: 'c',
  companyName: '甲公司',
  uscc: '甲',
  stage: 'negotiating',
  totalInvestmentYuan: 100_000_000,
  hasContract: false,
  isEvidenced: true,
  mergedIntoId: null,
  ...overrides,
});
type Sides = [kept: Partial<MergeSide>, other: Partial<MergeSide>, isHub?: boolean];

const judged = ([kept, other, isHub = false]: Sides) =>
  checkMerge(
    { kept: side(kept), other: side({ id: 'b', no: '2026-000002', ...other }), isHub },
    defaultRulePack,
  );

describe('合并', () => {
  it.each<[string, Sides, string[]]>([
    ['同一项目的两条可以合并', [{}, {}], []],
    ['并入自己', [{}, { id: 'a' }], ['merge.two.records']],
    ['并入的一条已并入别的项目', [{}, { mergedIntoId: 'x' }], ['merge.both.standing']],
    ['保留的一条已并入别的项目', [{ mergedIntoId: 'x' }, {}], ['merge.both.standing']],
    ['两条都有正式合同', [{ hasContract: true }, { hasContract: true }], ['merge.contract.single']],
    ['一条有正式合同', [{ hasContract: true }, {}], []],
    ['并入的推进更远', [{}, { stage: 'in_pre_review' }], ['merge.stage.furthest-kept']],
    ['推进一样远', [{ stage: 'in_pre_review' }, { stage: 'in_pre_review' }], []],
    ['保留的已流失，并入的还在谈', [{ stage: 'lost' }, {}], ['merge.stage.furthest-kept']],
    ['两家企业、两个信用代码', [{}, { uscc: '乙' }], ['merge.investor.same']],
    ['两家企业由招商中心合并', [{}, { uscc: '乙' }, true], []],
    ['一家还没有信用代码', [{}, { uscc: null }], []],
    [
      '一次说全：自己、合同',
      [{ hasContract: true }, { id: 'a', hasContract: true }],
      ['merge.two.records', 'merge.contract.single'],
    ],
  ])('%s', (_, sides, expected) => {
    expect(blocking(judged(sides)).map(({ ruleId }) => ruleId)).toEqual(expected);
  });

  it.each([
    [120_000_000, 'pass'],
    [125_000_000, 'pass'],
    [125_000_001, 'fail'],
    [null, 'pass'],
  ])('并入的总投资 %s：%s（相差超过较大数的 20% 才提示）', (totalInvestmentYuan, verdict) => {
    const findings = judged([{}, { totalInvestmentYuan }]);
    expect(findings.find(({ ruleId }) => ruleId === 'merge.amount.agrees')?.verdict).toBe(verdict);
  });

  it('接洽记录只在并入的一条上：提示，不拦', () => {
    const findings = judged([{ isEvidenced: false }, {}]);
    expect(findings.at(-1)).toMatchObject({ ruleId: 'merge.evidence.kept', verdict: 'fail' });
    expect(blocking(findings)).toEqual([]);
  });

  it('只取选了“并入”且确有不同的栏位；空着的也能选', () => {
    const kept = { name: '甲', helperName: '方', landMu: '80.00', remark: '有' };
    const other = { name: '乙', helperName: '章', landMu: '80.00', remark: null };
    const choices = {
      name: 'other',
      landMu: 'other',
      remark: 'other',
      helperName: 'kept',
    } as const;
    expect(mergedValues(kept, other, choices)).toEqual({ name: '乙', remark: null });
  });

  it('合并写下的值后来被改过，撤销时指得出来', () => {
    expect(changedSince({ name: '乙', remark: null }, { name: '乙', remark: null })).toEqual([]);
    expect(changedSince({ name: '乙', remark: null }, { name: '丙' })).toEqual(['name']);
  });
});

describe('像不像一个项目', () => {
  const pair = (overrides: Partial<PairFacts> = {}): PairFacts => ({
    hasSameCode: false,
    hasSameParcel: false,
    similarity: 0.5,
    isSameUnit: false,
    totals: [100_000_000, 95_000_000],
    firstContacts: ['2026-01-05', '2024-01-06'],
    ...overrides,
  });
  it.each<[string, Partial<PairFacts>, string[]]>([
    ['不同单位、名称相近、总投资差 5%、相隔 730 天', {}, ['double.amount.differs']],
    ['总投资差 5% 多一元', { totals: [100_000_000, 94_999_999] }, []],
    ['相隔 731 天', { firstContacts: ['2026-01-05', '2024-01-05'] }, []],
    ['名称相似度不到 0.4', { similarity: 0.39 }, []],
    ['本单位自己的两条', { isSameUnit: true }, []],
    ['名称相似度到 0.6', { similarity: 0.6, isSameUnit: true }, ['double.name.differs']],
    ['名称相似度 0.59', { similarity: 0.59, isSameUnit: true }, []],
    ['信用代码相同', { hasSameCode: true, isSameUnit: true }, ['double.code.differs']],
    ['宗地相同', { hasSameParcel: true, isSameUnit: true }, ['double.parcel.differs']],
  ])('%s', (_, overrides, expected) => {
    const found = judge(matchRules, pair(overrides), defaultRulePack);
    expect(found.filter(({ verdict }) => verdict === 'fail').map(({ ruleId }) => ruleId)).toEqual(
      expected,
    );
  });

  it('查找与规则用同一组数；规则包另定时听规则包的', () => {
    expect(doubleParams(defaultRulePack)).toEqual({
      nameSimilarity: 0.6,
      amountSimilarity: 0.4,
      amountPercent: 5,
      amountDays: 730,
      termDays: 90,
    });
    const stricter = {
      ...defaultRulePack,
      params: { 'double.hold.first-valid': { termDays: { value: 60, source: '某文件' } } },
    };
    expect(doubleParams(stricter).termDays).toBe(60);
  });
});
