import { Decimal } from 'decimal.js';
import type { PhaseActuals, PhaseTerms } from './agreement.js';

export type PromiseState = 'met' | 'short' | 'overdue' | 'unknown';

/** One promise beside what came of it. Money in whole yuan, energy as text; null is "not stated". */
export interface PromiseFigure {
  id: string;
  label: string;
  unit: 'yuan' | 'tce' | 'number';
  promised: number | string | null;
  actual: number | string | null;
  /** Actual ÷ promised in percent, one decimal, rounded down: 99.99 % is not 100 %. Null when it cannot be told. */
  percent: string | null;
  state: PromiseState;
  actualField?: string;
}

/** The figures a phase promises, each beside its actual; what was not promised is left out. */
export function promiseFigures(phase: PhaseTerms & PhaseActuals): PromiseFigure[] {
  return figures.flatMap(({ id, label, unit, actualField, isCeiling }) => {
    const promised = phase[id] ?? null;
    const actual = phase[actualField] ?? null;
    if (promised === null) return [];
    return [
      {
        id,
        label,
        unit,
        promised,
        actual,
        actualField,
        ...compared({ promised, actual }, isCeiling),
      },
    ];
  });
}

/** Compares exactly. A ceiling (energy) is kept when the actual is not above it. */
export function compared(
  { promised, actual }: { promised: number | string | null; actual: number | string | null },
  isCeiling = false,
): { percent: string | null; state: PromiseState } {
  const [goal, reached] = [exact(promised), exact(actual)];
  if (!goal || !reached) return { percent: null, state: 'unknown' };
  const isMet = isCeiling ? reached.lte(goal) : reached.gte(goal);
  const percent = goal.isZero() ? null : reached.times(100).div(goal);
  return {
    percent: percent?.toDecimalPlaces(1, Decimal.ROUND_DOWN).toString() ?? null,
    state: isMet ? 'met' : 'short',
  };
}

function exact(figure: number | string | null): Decimal | null {
  return figure === null ? null : new Decimal(figure);
}

const figures = [
  {
    id: 'investmentYuan',
    label: '投资',
    unit: 'yuan',
    actualField: 'actualInvestmentYuan',
    isCeiling: false,
  },
  {
    id: 'annualOutputYuan',
    label: '年产值',
    unit: 'yuan',
    actualField: 'actualOutputYuan',
    isCeiling: false,
  },
  {
    id: 'annualTaxYuan',
    label: '年税收',
    unit: 'yuan',
    actualField: 'actualTaxYuan',
    isCeiling: false,
  },
  {
    id: 'energyTce',
    label: '年能耗',
    unit: 'tce',
    actualField: 'actualEnergyTce',
    isCeiling: true,
  },
] as const;
