import type { Check } from '../checks/index.js';
import {
  decimalText,
  isUnset,
  listed,
  longest,
  realDay,
  required,
  runChecks,
  wholeYuan,
} from '../checks/index.js';
import { checkPhone, checkUscc, isIndustryClassCode } from '../codes/index.js';
import { investmentKinds, leadSources, pillarIndustries } from '../county/index.js';
import { secrecies } from '../policies/index.js';
import type { FieldError } from '../rule/index.js';
import { followedStages, stageLabel } from '../stages/index.js';
import { energyBases, formatYuan } from '../terms/index.js';
import type { LeadInput } from './lead-input.js';

/**
 * Everything wrong with a lead, all at once; empty when it may be saved.
 * `today` is 'YYYY-MM-DD'. For a partial update pass the merged record and the names that `changed`.
 */
export function checkLead(
  lead: LeadInput,
  today: string,
  changed?: readonly string[],
): FieldError[] {
  return runChecks(leadChecks, lead, { today, changed });
}

const leadChecks: readonly Check<LeadInput>[] = [
  one('name', (entered) => required(entered, '填写项目名称') ?? longest(entered, 200)),
  {
    fields: ['companyId', 'company'],
    find: ({ companyId, company }) =>
      companyId
        ? null
        : (required({ field: 'companyName', value: company?.name }, '选择或填写投资方') ??
          longest({ field: 'companyName', value: company?.name }, 200)),
  },
  { fields: ['company'], find: ({ company }) => usccError(company?.uscc) },
  one('industryCode', ({ field, value }) =>
    isUnset(value) || isIndustryClassCode(String(value))
      ? null
      : { field, value, reason: '行业代码应为 4 位数字', fix: '填国民经济行业分类的小类代码' },
  ),
  one('pillarIndustry', (entered) => listed(entered, pillarIndustries)),
  one('investmentKind', (entered) => listed(entered, investmentKinds)),
  one('totalInvestmentYuan', wholeYuan),
  one('fixedAssetInvestmentYuan', wholeYuan),
  one('annualOutputYuan', wholeYuan),
  one('annualTaxYuan', wholeYuan),
  { fields: ['fixedAssetInvestmentYuan', 'totalInvestmentYuan'], find: fixedWithinTotal },
  one('landMu', (entered) => decimalText(entered, { max: 100_000, decimals: 2 })),
  one('energyTce', (entered) => decimalText(entered, { max: 1e9, decimals: 4 })),
  one('energyBasis', (entered) => listed(entered, energyBases)),
  { fields: ['energyTce', 'energyBasis'], find: energyWithBasis },
  one('contactPhone', ({ field, value }) => phoneError(field, value)),
  one('source', (entered) => listed(entered, leadSources)),
  one('secrecy', (entered) => listed(entered, secrecies)),
  one('firstContactOn', (entered) => required(entered, '填写首次接洽日期') ?? realDay(entered)),
  { fields: ['firstContactOn'], find: firstContactHappened },
  one('nextContactOn', realDay),
  { fields: ['nextContactOn'], find: nextContactKept },
  one('nextDispatchOn', realDay),
  one('parcelNo', (entered) => longest(entered, 60)),
  one('responsiblePersonName', (entered) => longest(entered, 40)),
  { fields: ['nextContactOn', 'firstContactOn'], find: nextAfterFirst },
];

function one(
  field: keyof LeadInput,
  find: (entered: { field: string; value: unknown }) => FieldError | null,
): Check<LeadInput> {
  return { fields: [field], find: (lead) => find({ field, value: lead[field] }) };
}

function fixedWithinTotal(lead: LeadInput): FieldError | null {
  const { fixedAssetInvestmentYuan: fixed, totalInvestmentYuan: total } = lead;
  if (isUnset(fixed) || isUnset(total) || fixed <= total) return null;
  return {
    field: 'fixedAssetInvestmentYuan',
    value: fixed,
    reason: `固定资产投资 ${formatYuan(fixed)}，大于总投资 ${formatYuan(total)}`,
    fix: '核对两个数字和它们的单位',
  };
}

function energyWithBasis({ energyTce, energyBasis }: LeadInput): FieldError | null {
  if (isUnset(energyTce) === isUnset(energyBasis)) return null;
  return isUnset(energyBasis)
    ? { field: 'energyBasis', value: null, reason: '填了能耗，未选口径', fix: '选择当量值或等价值' }
    : { field: 'energyTce', value: null, reason: '选了能耗口径，未填能耗', fix: '填写年综合能耗' };
}

function usccError(uscc: string | null | undefined): FieldError | null {
  if (isUnset(uscc)) return null;
  const checked = checkUscc(uscc);
  return checked.ok
    ? null
    : { field: 'uscc', value: uscc, reason: checked.reason, fix: checked.fix };
}

function phoneError(field: string, value: unknown): FieldError | null {
  if (isUnset(value)) return null;
  const checked = checkPhone(String(value));
  return checked.ok ? null : { field, value, reason: checked.reason, fix: checked.fix };
}

function firstContactHappened({ firstContactOn }: LeadInput, today: string): FieldError | null {
  if (isUnset(firstContactOn) || firstContactOn <= today) return null;
  return {
    field: 'firstContactOn',
    value: firstContactOn,
    reason: `首次接洽 ${firstContactOn} 晚于今天 ${today}，尚未发生`,
    fix: `改为 ${today} 或之前的日期`,
  };
}

function nextContactKept({ stage, nextContactOn }: LeadInput): FieldError | null {
  if (!stage || !followedStages.includes(stage) || !isUnset(nextContactOn)) return null;
  return {
    field: 'nextContactOn',
    value: null,
    reason: `“${stageLabel(stage)}”的项目不能没有下次对接日期`,
    fix: '填写约定的下次对接日期；确实谈不下去的，转入流失或暂缓',
  };
}

function nextAfterFirst({ firstContactOn, nextContactOn }: LeadInput): FieldError | null {
  if (isUnset(firstContactOn) || isUnset(nextContactOn) || nextContactOn >= firstContactOn) {
    return null;
  }
  return {
    field: 'nextContactOn',
    value: nextContactOn,
    reason: `下次对接 ${nextContactOn} 早于首次接洽 ${firstContactOn}`,
    fix: `改为 ${firstContactOn} 或之后的日期`,
  };
}
