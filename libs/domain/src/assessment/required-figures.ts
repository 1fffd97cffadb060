import type { FigureField } from '@luodi/scoring';
import { figureLabels, metricOf } from '@luodi/scoring';
import type { CountyPack } from '../county/index.js';

/** 节能审查 looks at both whatever the sheet asks. */
const energyReviewNeeds: readonly FigureField[] = ['energyCalorificTce', 'electricityKwh'];

/** Raw figures without which the sheet, the vetoes or 节能审查 cannot be answered, in the order of the form. */
export function requiredFigures({ scoring: { sheet } }: CountyPack): FigureField[] {
  const scored = sheet.items.flatMap(({ input }) => input ?? []);
  const watched = sheet.vetoes.flatMap(({ hitWhen }) => hitWhen ?? []).map(({ input }) => input);
  const needs = [...scored, ...watched].flatMap((input) => metricOf(input)?.needs ?? []);
  const wanted = new Set<string>([...needs, ...energyReviewNeeds]);
  return (Object.keys(figureLabels) as FigureField[]).filter((field) => wanted.has(field));
}
