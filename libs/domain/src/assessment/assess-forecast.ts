import type { Figure, FigureField, ForecastYear, Lack } from '@luodi/scoring';
import { decimalOf, figureLabels, lackOf, promisedCurve } from '@luodi/scoring';
import type { AssessedYear } from './assessment.js';
import { figureText } from './figure-text.js';
import type { ReviewInputs } from './review-inputs.js';

export interface AssessedForecast {
  forecast: AssessedYear[];
  forecastMissing: Lack[];
}

/** 承诺曲线 of tax and output: one row a year of the ramp, from the first full year on. */
export function assessForecast(inputs: ReviewInputs): AssessedForecast {
  const { figures, ramp } = inputs;
  const basis = basisLacks(inputs);
  const forecastMissing = forecastLacks(inputs, promised);
  if (basis.length) return { forecast: [], forecastMissing };
  const firstYear = inputs.firstFullYear!;
  const curve = (fullYuan: Figure): ForecastYear[] | null => {
    const full = figureText(fullYuan);
    if (full === null) return null;
    const plan = { firstYear, years: ramp.length, fullYuan: full, shares: ramp };
    return promisedCurve(plan, figureText(figures.landMu));
  };
  const [tax, output] = [curve(figures.annualTaxYuan), curve(figures.annualOutputYuan)];
  const forecast = ramp.map((_, index) => ({
    year: firstYear + index,
    taxYuan: tax?.[index]?.promisedYuan.toFixed() ?? null,
    taxPerMu: tax?.[index]?.promisedPerMu?.toFixed() ?? null,
    outputYuan: output?.[index]?.promisedYuan.toFixed() ?? null,
  }));
  return { forecast, forecastMissing };
}

/** What keeps the promised curve of these figures from being drawn. */
export function forecastLacks(inputs: ReviewInputs, fields: readonly FigureField[]): Lack[] {
  return [
    ...basisLacks(inputs),
    ...fields.flatMap((field) => lackFor(field, inputs.figures[field])),
  ];
}

const promised = ['annualTaxYuan', 'annualOutputYuan'] as const satisfies readonly FigureField[];

function basisLacks({ firstFullYear, ramp }: ReviewInputs): Lack[] {
  const year = { field: 'firstFullYear', label: '投产后第一个完整年度' };
  const noYear = Number.isInteger(firstFullYear) ? [] : [{ ...year, reason: '未填' }];
  const shares = { field: 'ramp', label: '逐年达产比例' };
  if (!ramp.length) return [...noYear, { ...shares, reason: '未填' }];
  const wrong = ramp.flatMap((share, index) => {
    const lack = lackOf({ ...shares, field: `ramp[${index}]` }, share);
    if (lack) return [lack];
    const reason = `不能多于 100%，现为 ${share}`;
    return decimalOf(share).gt(1) ? [{ ...shares, field: `ramp[${index}]`, reason }] : [];
  });
  return [...noYear, ...wrong];
}

function lackFor(field: FigureField, figure: Figure): Lack[] {
  const lack = lackOf({ field, label: figureLabels[field] }, figure);
  return lack ? [lack] : [];
}
