import type { Decimal } from 'decimal.js';
import type { FigureField } from '../metrics/figures.js';
import { figureLabels } from '../metrics/figures.js';
import { lackOf } from '../metrics/lack.js';
import { metricOf } from '../metrics/measure.js';
import { decimalOf } from '../metrics/ratio.js';
import type { VerdictId } from '../score/decide-verdict.js';
import type { ScoreInputs } from '../score/score-inputs.js';
import { scoreProject } from '../score/score-project.js';
import type { ScoreSheet } from '../sheets/sheet.js';
import type { Flip, Flips } from './flip.js';

/**
 * Which single raw figure (年税收、用地 …), moved alone, changes the verdict, and at what value: found
 * by widening steps and then bisection, to one step of the figure (1 元 for money, else 0.01).
 * One figure may feed several items (用地 feeds every per-mu metric); on curves that run one way the
 * answer is the nearest change, otherwise the nearest that the widening steps met.
 */
export function flipsByFigure(sheet: ScoreSheet, inputs: ScoreInputs): Flips {
  const score = scoreProject(sheet, inputs);
  if (score.verdict.id === 'undecided') {
    const reason = `结论未定：${score.verdict.because}`;
    return { flips: [], skipped: [{ input: '*', label: '全部', reason }] };
  }
  const found: Flips = { flips: [], skipped: [] };
  for (const field of figuresOf(sheet)) {
    const label = figureLabels[field];
    const lack = lackOf({ field, label }, inputs.figures[field]);
    if (lack) found.skipped.push({ input: field, label, reason: lack.reason });
    else found.flips.push(...bothWays({ sheet, inputs, field, from: score.verdict.id }));
  }
  return found;
}

interface Search {
  sheet: ScoreSheet;
  inputs: ScoreInputs;
  field: FigureField;
  from: VerdictId;
}

function bothWays(search: Search): Flip[] {
  const { inputs, field } = search;
  const current = decimalOf(inputs.figures[field]!);
  const step = decimalOf(field.endsWith('Yuan') ? '1' : '0.01');
  const room = current.div(step).floor().toNumber();
  const stride = Math.max(1, Math.floor(room / 64));
  return (['rise', 'fall'] as const).flatMap((direction) => {
    const at = (steps: number): Decimal =>
      direction === 'rise' ? current.plus(step.times(steps)) : current.minus(step.times(steps));
    const flips = (steps: number): boolean => changedTo(search, at(steps)) !== null;
    const steps = firstStep(flips, { stride, most: direction === 'rise' ? farthest : room });
    if (steps === null) return [];
    const value = at(steps);
    const shown = { input: field, label: figureLabels[field], unit: unitOf(field) };
    const to = changedTo(search, value)!;
    const { from } = search;
    return [{ ...shown, current, value, direction, reached: 'at', from, to, method: 'bisection' }];
  });
}

const farthest = 1e15;

/** Smallest number of steps at which `flips` holds, if any within `most`. */
function firstStep(
  flips: (steps: number) => boolean,
  { stride, most }: { stride: number; most: number },
): number | null {
  let low = 0;
  let high = Math.min(stride, most);
  while (!flips(high)) {
    if (high >= most) return null;
    low = high;
    high = Math.min(Math.ceil(high * 1.5), most);
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (flips(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** The other verdict at this value, or null: a figure that makes the score undecidable is no flip. */
function changedTo({ sheet, inputs, field, from }: Search, value: Decimal): VerdictId | null {
  const figures = { ...inputs.figures, [field]: value.toString() };
  const { id } = scoreProject(sheet, { ...inputs, figures }).verdict;
  return id === from || id === 'undecided' ? null : id;
}

function figuresOf(sheet: ScoreSheet): FigureField[] {
  const watched = sheet.vetoes.flatMap(({ hitWhen }) => hitWhen ?? []).map(({ input }) => input);
  const named = [...sheet.items.flatMap(({ input }) => input ?? []), ...watched];
  return [...new Set(named.flatMap((input) => metricOf(input)?.needs ?? []))];
}

function unitOf(field: FigureField): string {
  return /（([^）]*)）$/.exec(figureLabels[field])?.[1] ?? '';
}
