import { checkCompany } from '../company/index.js';
import type { LeadInput } from './index.js';
import { checkLead } from './index.js';

const today = '2026-11-22';
const sound: LeadInput = {
  name: '年产10万件密封件项目',
  companyId: 'c1',
  pillarIndustry: 'auto_parts',
  industryCode: '3670',
  totalInvestmentYuan: 300_000_000,
  fixedAssetInvestmentYuan: 300_000_000,
  landMu: '80.55',
  energyTce: '1200',
  energyBasis: 'calorific',
  contactPhone: '13800001234',
  firstContactOn: '2026-11-22',
  nextContactOn: '2026-11-22',
};

type Case = [title: string, change: Partial<LeadInput>, fields: string[]];

describe('线索的填写', () => {
  it.each<Case>([
    ['样样都对', {}, []],
    ['名称为空', { name: ' ' }, ['name']],
    ['名称 200 字', { name: '项'.repeat(200) }, []],
    ['名称 201 字', { name: '项'.repeat(201) }, ['name']],
    ['没有投资方', { companyId: null }, ['companyName']],
    ['新填投资方', { companyId: null, company: { name: '恒锐电子有限公司' } }, []],
    [
      '新填投资方的代码不对',
      { companyId: null, company: { name: '恒锐', uscc: '91000000MA00000158' } },
      ['uscc'],
    ],
    ['固投多一元', { fixedAssetInvestmentYuan: 300_000_001 }, ['fixedAssetInvestmentYuan']],
    ['总投资未填时不比', { totalInvestmentYuan: null }, []],
    ['金额带小数', { annualTaxYuan: 0.5 }, ['annualTaxYuan']],
    ['金额为负', { annualTaxYuan: -1 }, ['annualTaxYuan']],
    ['金额 10 万亿', { annualOutputYuan: 1e13 }, []],
    ['金额多一元', { annualOutputYuan: 1e13 + 1 }, ['annualOutputYuan']],
    ['用地 0 亩', { landMu: '0' }, []],
    ['用地 100000 亩', { landMu: '100000' }, []],
    ['用地超一分', { landMu: '100000.01' }, ['landMu']],
    ['用地三位小数', { landMu: '80.555' }, ['landMu']],
    ['用地写成区间', { landMu: '50-60' }, ['landMu']],
    ['有能耗无口径', { energyBasis: null }, ['energyBasis']],
    ['有口径无能耗', { energyTce: null }, ['energyTce']],
    ['口径不认识', { energyBasis: 'other' }, ['energyBasis']],
    ['首次接洽未填', { firstContactOn: null, nextContactOn: null }, ['firstContactOn']],
    [
      '首次接洽在明天，下次对接也就早于它',
      { firstContactOn: '2026-11-23' },
      ['firstContactOn', 'nextContactOn'],
    ],
    ['没有这一天', { nextContactOn: '2026-11-31' }, ['nextContactOn']],
    ['下次对接早一天', { nextContactOn: '2026-11-21' }, ['nextContactOn']],
    ['电话少一位', { contactPhone: '1380000123' }, ['contactPhone']],
    ['行业代码三位', { industryCode: '367' }, ['industryCode']],
    ['产业不在列', { pillarIndustry: '房地产' }, ['pillarIndustry']],
    ['一次报全', { name: '', landMu: 'x', annualTaxYuan: -1 }, ['name', 'annualTaxYuan', 'landMu']],
  ])('%s', (_, change, fields) => {
    expect(checkLead({ ...sound, ...change }, today).map(({ field }) => field)).toEqual(fields);
  });

  it('每处错误都说清栏位、所填、原因和改法', () => {
    const [error] = checkLead({ ...sound, totalInvestmentYuan: 200_000_000 }, today);
    expect(error).toEqual({
      field: 'fixedAssetInvestmentYuan',
      value: 300_000_000,
      reason: '固定资产投资 3 亿元，大于总投资 2 亿元',
      fix: '核对两个数字和它们的单位',
    });
  });
});

describe('只改几栏时，对合并后的记录检查', () => {
  const imported = { ...sound, energyBasis: null };

  it('旧记录别处的缺口不妨碍这次修改', () => {
    expect(checkLead(imported, today, ['remark'])).toEqual([]);
  });

  it('改到相关的一栏，就要一并说清', () => {
    const errors = checkLead(imported, today, ['energyTce']);
    expect(errors.map(({ field }) => field)).toEqual(['energyBasis']);
  });

  it('改总投资时与原有固投相比', () => {
    const merged = { ...sound, totalInvestmentYuan: 1 };
    const errors = checkLead(merged, today, ['totalInvestmentYuan']);
    expect(errors.map(({ field }) => field)).toEqual(['fixedAssetInvestmentYuan']);
  });
});

describe('企业的填写', () => {
  it.each([
    ['只有名称', { name: '恒锐电子有限公司' }, []],
    ['没有名称', { name: '' }, ['name']],
    ['代码不对', { name: '恒锐', uscc: '123' }, ['uscc']],
    ['注册资本为负', { name: '恒锐', registeredCapitalYuan: -1 }, ['registeredCapitalYuan']],
  ])('%s', (_, company, fields) => {
    expect(checkCompany(company).map(({ field }) => field)).toEqual(fields);
  });
});
