import type { EnergyUnit } from '@luodi/scoring';
import { energyCarriers, energyUnits } from '@luodi/scoring';
import type { FieldError } from '../rule/index.js';
import { amountFault, fault, isList, isRecord, unknownNames } from './shape-faults.js';

const mostLines = 30;

/** A year's use by carrier: a carrier of the table, a unit it is measured in, an amount or null. */
export function energyUseFaults(value: unknown): FieldError[] {
  const wrong = isList('energyUses', value, mostLines);
  if (wrong) return [wrong];
  return (value as unknown[]).flatMap((use, index) => lineFaults(`energyUses[${index}]`, use));
}

function lineFaults(at: string, use: unknown): FieldError[] {
  if (!isRecord(use)) return [fault(at, use, ['应写明品种、用量与单位', '逐项填写'])];
  const stranger = unknownNames(`${at}.`, use, ['carrierId', 'amount', 'unit']);
  const carrier = energyCarriers.find(({ id }) => id === use.carrierId);
  if (!carrier) {
    const offered = energyCarriers.map(({ id, label }) => `${id}（${label}）`).join('、');
    const told = fault(`${at}.carrierId`, use.carrierId, ['没有这种能源', `从中选择：${offered}`]);
    return [...stranger, told];
  }
  const label = `${carrier.label}年用量`;
  const amount =
    use.amount === null
      ? null
      : amountFault(`${at}.amount`, use.amount, { label, max: 1e12, decimals: 4 });
  const unit = unitFault(`${at}.unit`, use.unit, carrier);
  return [...stranger, ...[amount, unit].filter((one) => one !== null)];
}

function unitFault(
  field: string,
  value: unknown,
  { label, baseUnit }: { label: string; baseUnit: string },
): FieldError | null {
  const fitting = (Object.keys(energyUnits) as EnergyUnit[]).filter(
    (unit) => energyUnits[unit].base === baseUnit,
  );
  if (fitting.some((unit) => unit === value)) return null;
  return fault(field, value, [`${label}不用这个单位`, `从中选择：${fitting.join('、')}`]);
}
