import type { Decimal } from 'decimal.js';
import type { Lack } from '../metrics/lack.js';
import { lackOf } from '../metrics/lack.js';
import type { Figure } from '../metrics/ratio.js';
import { decimalOf } from '../metrics/ratio.js';
import type { Source } from '../source.js';

/** Limits of 节能审查; a county's pack may replace them. */
export interface EnergyReviewLimits {
  tce: string;
  kwh: string;
  provinceTce: string;
  /** kgce per kWh, 当量值, for the consistency check. */
  electricityKgce: string;
  source: Source;
}

export interface EnergyReviewFacts {
  /** 年综合能耗，吨标煤，当量值；改建项目只计增量（场地、工艺、设备不变时）。 */
  calorificTce: Figure;
  /** 年用电量，千瓦时。 */
  electricityKwh: Figure;
  /** 在“不单独进行节能审查的行业”目录内，或涉密。 */
  isListedExempt?: boolean;
}

export interface EnergyReview {
  result: 'not_required' | 'required' | 'unknown';
  /** 审查机关：省级，或省级以下（市县权限以本省规定为准，待确认）；未知为 null。 */
  level: 'province' | 'local' | null;
  /** The limits reached, as sentences. */
  because: string[];
  missing: Lack[];
  /** The two figures contradict each other. */
  doubts: string[];
}

/** 年综合能耗 1000 吨标煤、年用电 500 万千瓦时；2023-06-01 起满 10000 吨标煤由省级审查 [V2]。 */
export const energyReviewLimits: EnergyReviewLimits = {
  tce: '1000',
  kwh: '5000000',
  provinceTce: '10000',
  electricityKgce: '0.1229',
  source: {
    document: '《固定资产投资项目节能审查办法》（2023 年）；2025-09-01 新办法的数值未见',
    certainty: 'V2',
  },
};

/**
 * 节能审查：能耗低于 1000 吨标煤**且**用电低于 500 万千瓦时者不单独审查；任一达到即须审查。
 * 能耗用当量值。缺一数而另一数已达限，仍须审查；否则为未知。
 */
export function energyReview(
  facts: EnergyReviewFacts,
  limits: EnergyReviewLimits = energyReviewLimits,
): EnergyReview {
  const tce = known({ field: 'energyCalorificTce', label: tceLabel }, facts.calorificTce);
  const kwh = known({ field: 'electricityKwh', label: '年用电量（千瓦时）' }, facts.electricityKwh);
  const because = reached(tce.value, kwh.value, limits);
  const missing = [tce.lack, kwh.lack].filter((lack) => lack !== null);
  const doubts = contradictions(tce.value, kwh.value, limits);
  if (facts.isListedExempt) {
    const exempt = '属不单独进行节能审查的行业或涉密项目';
    return { result: 'not_required', level: null, because: [exempt], missing, doubts };
  }
  if (because.length) {
    return { result: 'required', level: levelOf(tce.value, limits), because, missing, doubts };
  }
  const result = missing.length ? 'unknown' : 'not_required';
  return { result, level: null, because, missing, doubts };
}

const tceLabel = '年综合能耗·当量值（吨标煤）';

function known(wanted: { field: string; label: string }, figure: Figure) {
  const lack = lackOf(wanted, figure);
  return { lack, value: lack ? null : decimalOf(figure!) };
}

function reached(tce: Decimal | null, kwh: Decimal | null, limits: EnergyReviewLimits): string[] {
  return [
    ...(tce?.gte(limits.tce) ? [`年综合能耗 ${tce} 吨标煤，达到 ${limits.tce} 吨`] : []),
    ...(kwh?.gte(limits.kwh) ? [`年用电 ${kwh} 千瓦时，达到 ${limits.kwh} 千瓦时`] : []),
  ];
}

function levelOf(tce: Decimal | null, limits: EnergyReviewLimits): EnergyReview['level'] {
  if (!tce) return null;
  return tce.gte(limits.provinceTce) ? 'province' : 'local';
}

function contradictions(
  tce: Decimal | null,
  kwh: Decimal | null,
  limits: EnergyReviewLimits,
): string[] {
  const fromPower = kwh?.times(limits.electricityKgce).div(1000);
  if (!tce || !fromPower?.gt(tce)) return [];
  return [`仅用电一项折 ${fromPower} 吨标煤（当量值），多于所填综合能耗 ${tce} 吨`];
}
