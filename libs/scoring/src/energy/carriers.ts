import type { Source } from '../source.js';

/** A coefficient, kgce per base unit; null where the standard leaves it to the year's own rate. */
export interface Coefficient {
  value: string | null;
  source: Source;
  note?: string;
}

export interface Carrier {
  id: string;
  label: string;
  /** The unit the coefficient is stated per. */
  baseUnit: BaseUnit;
  /** 当量值 */
  calorific: Coefficient;
  /** 等价值 */
  equivalent: Coefficient;
}

export type BaseUnit = 'kWh' | 'kg' | 'm3' | 'MJ';

/** Units an applicant may write, as multiples of a base unit. */
export const energyUnits = {
  kWh: { base: 'kWh', times: '1', label: '千瓦时' },
  万kWh: { base: 'kWh', times: '10000', label: '万千瓦时' },
  kg: { base: 'kg', times: '1', label: '千克' },
  t: { base: 'kg', times: '1000', label: '吨' },
  m3: { base: 'm3', times: '1', label: '立方米' },
  万m3: { base: 'm3', times: '10000', label: '万立方米' },
  MJ: { base: 'MJ', times: '1', label: '兆焦' },
  GJ: { base: 'MJ', times: '1000', label: '吉焦（百万千焦）' },
} as const satisfies Record<string, { base: BaseUnit; times: string; label: string }>;

export type EnergyUnit = keyof typeof energyUnits;

const standard = 'GB/T 2589-2020';
const remembered: Source = { document: standard, certainty: 'M' };
const yearly: Source = { document: '当年供热煤耗，待填', certainty: 'I' };

/**
 * Conversion coefficients (kgce per base unit). Only the electricity 当量值 was read in a copy [V2];
 * the rest are remembered [M] and must be checked against the standard before they bind.
 */
export const energyCarriers: readonly Carrier[] = [
  {
    id: 'electricity',
    label: '电力',
    baseUnit: 'kWh',
    calorific: { value: '0.1229', source: { document: standard, certainty: 'V2' } },
    equivalent: {
      value: '0.30',
      source: { document: '当年火电供电煤耗', certainty: 'M' },
      note: '约 0.30，逐年更换',
    },
  },
  fuel('raw-coal', '原煤', '0.7143'),
  fuel('coke', '焦炭', '0.9714'),
  fuel('crude-oil', '原油', '1.4286'),
  fuel('fuel-oil', '燃料油', '1.4286'),
  fuel('gasoline', '汽油', '1.4714'),
  fuel('kerosene', '煤油', '1.4714'),
  fuel('diesel', '柴油', '1.4571'),
  fuel('lpg', '液化石油气', '1.7143'),
  {
    ...fuel('natural-gas', '天然气', '1.3300', '标准为 1.1000 至 1.3300，取上限从严'),
    baseUnit: 'm3',
  },
  supplied('heat', '热力', ['MJ', '0.03412']),
  supplied('steam', '低压蒸汽', ['kg', '0.1286']),
];

function fuel(id: string, label: string, value: string, note?: string): Carrier {
  const calorific: Coefficient = { value, source: remembered, ...(note && { note }) };
  const reading: Source = { document: '一次能源等价值同当量值（通行口径）', certainty: 'I' };
  return { id, label, baseUnit: 'kg', calorific, equivalent: { ...calorific, source: reading } };
}

function supplied(id: string, label: string, [baseUnit, value]: [BaseUnit, string]): Carrier {
  return {
    id,
    label,
    baseUnit,
    calorific: { value, source: remembered },
    equivalent: { value: null, source: yearly, note: '等价值按当年供热煤耗计算，文件未给出' },
  };
}
