import { justifiedLand } from '@luodi/scoring';
import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { formatYuan } from '../terms/format-yuan.js';
import type { InflationFacts } from './facts.js';

const dressed = '全市项目调度会讲话：“将小项目包装成大项目”';
const noTotal = unknown('未填总投资', '补填总投资', 'totalInvestmentYuan');
const noFixed = unknown('未填固定资产投资', '补填固定资产投资', 'fixedAssetInvestmentYuan');

export const capitalCarries = defineRule({
  id: 'inflation.capital.carries',
  effect: 'mark',
  message: '总投资与投资方注册资本不相称',
  clause: dressed,
  field: 'totalInvestmentYuan',
  defaults: { maxTimes: 5 },
  check: (facts: InflationFacts, { maxTimes }: { maxTimes: number }) => {
    const { totalInvestmentYuan: total, registeredCapitalYuan: capital } = facts;
    if (total === null) return noTotal;
    if (!capital) return unknown('投资方未填注册资本', '在企业资料中补填注册资本');
    return total <= capital * maxTimes
      ? pass
      : fail(
          `总投资 ${formatYuan(total)}，注册资本 ${formatYuan(capital)}，${times(total / capital)} 倍，限 ${maxTimes} 倍`,
          '补充资金来源证明，或按资金实力核减总投资',
        );
  },
});

export const fixedShareEnough = defineRule({
  id: 'inflation.fixed-share.enough',
  effect: 'mark',
  message: '固定资产投资占总投资的比重偏低',
  clause: `${dressed}；宣城市线索管理通知（2024-01-31）：总投资 1 亿元、固定资产 6000 万元`,
  field: 'fixedAssetInvestmentYuan',
  defaults: { minPercent: 60 },
  check: (facts: InflationFacts, { minPercent }: { minPercent: number }) => {
    const { totalInvestmentYuan: total, fixedAssetInvestmentYuan: fixed } = facts;
    if (!total) return noTotal;
    if (fixed === null) return noFixed;
    return fixed * 100 >= total * minPercent
      ? pass
      : fail(
          `固定资产 ${formatYuan(fixed)}，占总投资 ${formatYuan(total)}的 ${percent(fixed / total)}，应不低于 ${minPercent}%`,
          '列明土地、厂房、设备的投资，或核减总投资',
        );
  },
});

interface LandParams extends Record<string, number> {
  minWanPerMu: number;
  maxTimes: number;
}

export const landCarries = defineRule({
  id: 'inflation.land.carries',
  effect: 'mark',
  message: '用地容不下所报的固定资产投资',
  clause: `${dressed}；宣政秘〔2022〕34号：省级开发区投资强度不低于 200 万元/亩`,
  field: 'landMu',
  defaults: { minWanPerMu: 200, maxTimes: 5 },
  check: (facts: InflationFacts, { minWanPerMu, maxTimes }: LandParams) => {
    const { fixedAssetInvestmentYuan: fixed, landMu } = facts;
    if (fixed === null) return noFixed;
    if (!landMu || Number(landMu) === 0) return unknown('未填拟用地', '补填拟用地亩数', 'landMu');
    const wanPerMu = fixed / 1e4 / Number(landMu);
    return wanPerMu <= minWanPerMu * maxTimes
      ? pass
      : fail(
          `拟用地 ${landMu} 亩，折每亩 ${Math.round(wanPerMu)} 万元，为下限 ${minWanPerMu} 万元的 ${times(wanPerMu / minWanPerMu)} 倍，限 ${maxTimes} 倍`,
          '核对用地与固定资产投资的单位和数额',
        );
  },
});

export const landJustified = defineRule({
  id: 'inflation.land.justified',
  effect: 'mark',
  message: '拟用地多于固定资产投资所能支撑的亩数',
  clause:
    '全市项目调度会讲话：“实力不强、目的不纯的企业挡在外面”；宣政秘〔2022〕34号：省级开发区投资强度不低于 200 万元/亩',
  field: 'landMu',
  defaults: { minWanPerMu: 200 },
  check: (facts: InflationFacts, { minWanPerMu }: { minWanPerMu: number }) => {
    const { fixedAssetInvestmentYuan, landMu } = facts;
    if (fixedAssetInvestmentYuan === null) return noFixed;
    if (!landMu) return unknown('未填拟用地', '补填拟用地亩数', 'landMu');
    const { byIntensity, reductionMu } = justifiedLand(
      { requestedMu: landMu, fixedAssetInvestmentYuan, countedFloorAreaSquareMetres: null },
      { minIntensity: minWanPerMu, minPlotRatio: null },
    );
    if (!byIntensity.value || !reductionMu?.gt(0)) return pass;
    const most = byIntensity.value.toDecimalPlaces(2, 1).toString();
    return fail(
      `固定资产 ${formatYuan(fixedAssetInvestmentYuan)}，按每亩 ${minWanPerMu} 万元可支撑 ${most} 亩，拟用地 ${landMu} 亩`,
      `核减到 ${most} 亩，或落实更多固定资产投资`,
    );
  },
});

function times(ratio: number): string {
  return ratio.toFixed(1);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
