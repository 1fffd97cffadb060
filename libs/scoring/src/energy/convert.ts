import type { Decimal } from 'decimal.js';
import type { Lack, Measured } from '../metrics/lack.js';
import { lackOf } from '../metrics/lack.js';
import type { Figure } from '../metrics/ratio.js';
import { decimalOf } from '../metrics/ratio.js';
import { isPending } from '../source.js';
import type { Carrier, Coefficient, EnergyUnit } from './carriers.js';
import { energyCarriers, energyUnits } from './carriers.js';

/** What one year uses of one carrier. */
export interface EnergyUse {
  carrierId: string;
  amount: Figure;
  unit: EnergyUnit;
}

export interface EnergyLine {
  carrierId: string;
  label: string;
  calorificTce: Decimal | null;
  equivalentTce: Decimal | null;
  /** 待确认 coefficients this line rests on. */
  pending: string[];
}

export interface EnergyTotal {
  /** 吨标煤，当量值 */
  calorific: Measured;
  /** 吨标煤，等价值 */
  equivalent: Measured;
  lines: EnergyLine[];
}

/**
 * 综合能耗，吨标煤 = Σ 实物量 × 折标系数（千克标煤/单位）÷ 1000；当量值与等价值分别合计，从不相加。
 * 来源：GB/T 2589-2020，系数见 `energyCarriers`（多数待确认，可整表替换）。
 * 任一行缺实物量、单位不符、或系数未定，则该口径合计为未知并列出所缺；一行未填也是未知。
 */
export function energyFromCarriers(
  uses: readonly EnergyUse[],
  carriers: readonly Carrier[] = energyCarriers,
): EnergyTotal {
  const rows = uses.map((use, index) => rowOf(use, { index, carriers }));
  const none: Lack = { field: 'energyUses', label: '各品种能源年用量', reason: '未填' };
  const total = (basis: 'calorific' | 'equivalent'): Measured => {
    const lacks = rows.length ? rows.flatMap((row) => row[basis].lacks) : [none];
    if (lacks.length) return { value: null, lacks };
    return { value: rows.map((row) => row[basis].value!).reduce((a, b) => a.plus(b)), lacks };
  };
  return {
    calorific: total('calorific'),
    equivalent: total('equivalent'),
    lines: rows.map((row) => row.line),
  };
}

interface Row {
  calorific: Measured;
  equivalent: Measured;
  line: EnergyLine;
}

function rowOf(use: EnergyUse, at: { index: number; carriers: readonly Carrier[] }): Row {
  const carrier = at.carriers.find(({ id }) => id === use.carrierId);
  const field = `energyUses[${at.index}]`;
  const label = carrier?.label ?? use.carrierId;
  const lack = carrier ? amountLack(use, { carrier, field }) : strange(field, label);
  const tce = (coefficient?: Coefficient): Measured => {
    if (lack || !coefficient) return { value: null, lacks: lack ? [lack] : [] };
    if (coefficient.value === null) {
      const reason = coefficient.note ?? '折标系数待定';
      return { value: null, lacks: [{ field, label: `${label}折标系数`, reason }] };
    }
    const base = decimalOf(use.amount!).times(energyUnits[use.unit].times);
    return { value: base.times(coefficient.value).div(1000), lacks: [] };
  };
  const calorific = tce(carrier?.calorific);
  const equivalent = tce(carrier?.equivalent);
  return {
    calorific,
    equivalent,
    line: {
      carrierId: use.carrierId,
      label,
      calorificTce: calorific.value,
      equivalentTce: equivalent.value,
      pending: carrier ? pendingOf(carrier) : [],
    },
  };
}

function amountLack(use: EnergyUse, at: { carrier: Carrier; field: string }): Lack | null {
  const { carrier, field } = at;
  if (energyUnits[use.unit]?.base !== carrier.baseUnit) {
    return { field, label: carrier.label, reason: `单位 ${use.unit} 不用于${carrier.label}` };
  }
  return lackOf({ field, label: `${carrier.label}年用量` }, use.amount);
}

function strange(field: string, label: string): Lack {
  return { field, label, reason: '折标系数表中没有这一品种' };
}

function pendingOf({ calorific, equivalent }: Carrier): string[] {
  return [
    ...(isPending(calorific.source) ? ['当量值'] : []),
    ...(isPending(equivalent.source) ? ['等价值'] : []),
  ];
}
