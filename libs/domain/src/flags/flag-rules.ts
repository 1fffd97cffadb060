import { energyPerOutput, investmentIntensity, taxPerMu } from '@luodi/scoring';
import { pillarIndustries } from '../county/index.js';
import type { Outcome, Rule } from '../rule/index.js';
import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { formatYuan } from '../terms/format-yuan.js';

/** What the flags are computed from; null is "not stated". Money in whole yuan, decimals as text. */
export interface FlagFacts {
  totalInvestmentYuan: number | null;
  fixedAssetInvestmentYuan: number | null;
  landMu: string | null;
  annualOutputYuan: number | null;
  annualTaxYuan: number | null;
  energyTce: string | null;
  pillarIndustry: string | null;
}

const encouraged = '全市项目调度会讲话：“鼓励‘大好高’项目签订意向投资协议”';
const channel = '全市项目调度会讲话：“达到我区规定额度和投资强度的项目，全部纳入绿色通道”';

export const flagshipSize = defineRule({
  id: 'flagship.size.enough',
  effect: 'mark',
  message: '大（总投资）',
  clause: encouraged,
  field: 'totalInvestmentYuan',
  defaults: { minYuan: 3e8 },
  check: ({ totalInvestmentYuan }: FlagFacts, { minYuan }: { minYuan: number }) =>
    amountAtLeast(totalInvestmentYuan, minYuan),
});

export const flagshipTax = defineRule({
  id: 'flagship.tax-per-mu.enough',
  effect: 'mark',
  message: '好（亩均税收）',
  clause: `${encouraged}；宣政秘〔2022〕34号：预期亩均税收原则上不少于 30`,
  field: 'annualTaxYuan',
  defaults: { minWanPerMu: 30 },
  check: ({ annualTaxYuan, landMu }: FlagFacts, { minWanPerMu }: { minWanPerMu: number }) => {
    const figure = taxPerMu(annualTaxYuan, landMu);
    if (!figure) return unknown('未填年税收或拟用地', '补填预计年税收和拟用地');
    return bound(figure.toNumber(), '万元/亩', { atLeast: minWanPerMu });
  },
});

export const flagshipEnergy = defineRule({
  id: 'flagship.energy.low',
  effect: 'mark',
  message: '高（单位产值能耗）',
  clause: `${encouraged}；“产业契合度、亩均税收、项目能耗等作为项目入园的重要依据”`,
  field: 'energyTce',
  defaults: { maxTcePerWan: 0.1 },
  check: (facts: FlagFacts, { maxTcePerWan }: { maxTcePerWan: number }) => {
    const figure = energyPerOutput(facts.energyTce, facts.annualOutputYuan);
    if (!figure) return unknown('未填能耗或年产值', '补填年综合能耗和预计年产值');
    return bound(figure.toNumber(), '吨标煤/万元', { atMost: maxTcePerWan });
  },
});

export const flagshipIndustry = defineRule({
  id: 'flagship.industry.fits',
  effect: 'mark',
  message: '产业契合',
  clause: '全市项目调度会讲话：“1+5产业发展方向”（六个产业名单待确认）',
  field: 'pillarIndustry',
  check: (facts: FlagFacts) => industryFits(facts),
});

export const channelIndustry = defineRule({
  id: 'green-channel.industry.fits',
  effect: 'mark',
  message: '产业政策',
  clause: `${channel}；“1+5产业发展方向”（六个产业名单待确认）`,
  field: 'pillarIndustry',
  check: (facts: FlagFacts) => industryFits(facts),
});

export const channelAmount = defineRule({
  id: 'green-channel.amount.enough',
  effect: 'mark',
  message: '规定额度（总投资）',
  clause: `${channel}（额度原文未给）`,
  field: 'totalInvestmentYuan',
  defaults: { minYuan: 1e8 },
  check: ({ totalInvestmentYuan }: FlagFacts, { minYuan }: { minYuan: number }) =>
    amountAtLeast(totalInvestmentYuan, minYuan),
});

export const channelIntensity = defineRule({
  id: 'green-channel.intensity.enough',
  effect: 'mark',
  message: '投资强度',
  clause: `${channel}；宣政秘〔2022〕34号：省级开发区不低于 200 万元/亩`,
  field: 'landMu',
  defaults: { minWanPerMu: 200 },
  check: (facts: FlagFacts, { minWanPerMu }: { minWanPerMu: number }) => {
    const figure = investmentIntensity(facts.fixedAssetInvestmentYuan, facts.landMu);
    if (!figure) return unknown('未填固定资产投资或拟用地', '补填固定资产投资和拟用地');
    return bound(figure.toNumber(), '万元/亩', { atLeast: minWanPerMu });
  },
});

export const flagshipRules: readonly Rule<FlagFacts>[] = [
  flagshipSize,
  flagshipTax,
  flagshipEnergy,
  flagshipIndustry,
];
export const greenChannelRules: readonly Rule<FlagFacts>[] = [
  channelIndustry,
  channelAmount,
  channelIntensity,
];

function amountAtLeast(total: number | null, minYuan: number): Outcome {
  if (total === null) return unknown('未填总投资', '补填总投资');
  const because = `${formatYuan(total)}，应不低于 ${formatYuan(minYuan)}`;
  return total >= minYuan ? { ...pass, because } : fail(because, '不足额度，不列入');
}

function industryFits({ pillarIndustry }: FlagFacts): Outcome {
  if (!pillarIndustry) return unknown('未填产业类别', '补填产业类别');
  const known = pillarIndustries.find(({ id }) => id === pillarIndustry);
  return known
    ? { ...pass, because: `属“${known.label}”` }
    : fail('不在“1+5”产业之内', '产业不符，不列入');
}

function bound(
  figure: number,
  unit: string,
  limit: { atLeast?: number; atMost?: number },
): Outcome {
  const { atLeast, atMost } = limit;
  const wanted = atLeast === undefined ? `不高于 ${atMost}` : `不低于 ${atLeast}`;
  const because = `${Number(figure.toFixed(4))} ${unit}，应${wanted}`;
  const holds = atLeast === undefined ? figure <= (atMost as number) : figure >= atLeast;
  return holds ? { ...pass, because } : fail(because, '达不到，不列入');
}
