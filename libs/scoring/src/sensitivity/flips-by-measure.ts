import type { Decimal } from 'decimal.js';
import { metricOf } from '../metrics/measure.js';
import { decimalOf } from '../metrics/ratio.js';
import type { VerdictId } from '../score/decide-verdict.js';
import type { ScoreInputs } from '../score/score-inputs.js';
import { inputValue } from '../score/score-inputs.js';
import type { ProjectScore } from '../score/score-project.js';
import { scoreProject } from '../score/score-project.js';
import { bendsOf, inverseOf, numericOf } from '../sheets/curve-shape.js';
import type { ScoreItem, ScoreSheet } from '../sheets/sheet.js';
import type { Flip, Flips } from './flip.js';

/**
 * Which single measure (亩均税收、投资强度 …), moved alone, changes the verdict, and at what value.
 * The curves are straight between bends, so a verdict can change only at a bend, where the total
 * meets a pass line, or at a veto's number: each is solved exactly and tried in order outwards.
 * Undecided scores have no flip. A measure two items share is left to `flipsByFigure`.
 */
export function flipsByMeasure(sheet: ScoreSheet, inputs: ScoreInputs): Flips {
  const score = scoreProject(sheet, inputs);
  if (score.verdict.id === 'undecided') return { flips: [], skipped: [whole(score)] };
  const found: Flips = { flips: [], skipped: [] };
  for (const [input, items] of itemsByInput(sheet)) {
    const label = metricOf(input)?.label ?? items[0]?.label ?? input;
    const current = inputValue(input, label, inputs).value;
    const reason = reasonToSkip(items, current);
    if (reason || !current) found.skipped.push({ input, label, reason: reason ?? '未填' });
    else found.flips.push(...walk({ sheet, inputs, input, label, current, item: items[0], score }));
  }
  return found;
}

interface Walk {
  sheet: ScoreSheet;
  inputs: ScoreInputs;
  input: string;
  label: string;
  current: Decimal;
  item: ScoreItem | undefined;
  score: ProjectScore;
}

/** Outwards from the current value, both ways: the nearest change each way. */
function walk(at: Walk): Flip[] {
  const candidates = candidatesOf(at).sort((a, b) => a.cmp(b));
  const above = candidates.filter((value) => value.gt(at.current));
  const below = candidates.filter((value) => value.lt(at.current)).reverse();
  const rise = firstChange(at, [at.current, ...above], (last) => last.plus(1));
  const fall = firstChange(at, [at.current, ...below], () => null);
  return [...(rise ? [flip(at, 'rise', rise)] : []), ...(fall ? [flip(at, 'fall', fall)] : [])];
}

function candidatesOf({ sheet, input, item, score }: Walk): Decimal[] {
  const thresholds = sheet.vetoes
    .flatMap(({ hitWhen }) => hitWhen ?? [])
    .filter((condition) => condition.input === input)
    .map((condition) => decimalOf(condition.value));
  const numeric = item && numericOf(item);
  const own = score.parts.find(({ itemId }) => itemId === item?.id)?.points;
  const others = score.known.minus(own ?? 0);
  const solved = numeric
    ? sheet.passLines.flatMap((line) => inverseOf(numeric, decimalOf(line.atLeast).minus(others)))
    : [];
  const all = [decimalOf(0), ...thresholds, ...(numeric ? bendsOf(numeric) : []), ...solved];
  return all.filter((value) => value.gte(0));
}

type Change = { value: Decimal; reached: Flip['reached']; to: VerdictId };

/** Tries each node, then a point between it and the next: nothing changes anywhere else. */
function firstChange(
  at: Walk,
  nodes: readonly Decimal[],
  past: (last: Decimal) => Decimal | null,
): Change | null {
  for (const [index, value] of nodes.entries()) {
    const here = verdictAt(at, value);
    if (here !== at.score.verdict.id) return { value, reached: 'at', to: here };
    const next = nodes[index + 1];
    const between = next ? value.plus(next).div(2) : past(value);
    const there = between && verdictAt(at, between);
    if (there && there !== here) return { value, reached: 'beyond', to: there };
  }
  return null;
}

function verdictAt({ sheet, inputs, input }: Walk, value: Decimal): VerdictId {
  const measures = { ...inputs.measures, [input]: value.toString() };
  return scoreProject(sheet, { ...inputs, measures }).verdict.id;
}

function flip(at: Walk, direction: Flip['direction'], change: Change): Flip {
  const { input, label, current, score } = at;
  const unit = metricOf(input)?.unit ?? '';
  const shown = { input, label, unit, current, direction };
  return { ...shown, ...change, from: score.verdict.id, method: 'exact' };
}

/** Every input the sheet looks at as a number, with the items that score it (a veto alone: none). */
function itemsByInput(sheet: ScoreSheet): Map<string, ScoreItem[]> {
  const numeric = sheet.items.filter(
    ({ curve }) => curve.kind !== 'judged' && curve.kind !== 'pending',
  );
  const watched = sheet.vetoes.flatMap(({ hitWhen }) => hitWhen ?? []).map(({ input }) => input);
  const names = new Set([...numeric.map((item) => item.input ?? item.id), ...watched]);
  return new Map(
    [...names].map((name) => [name, numeric.filter((item) => (item.input ?? item.id) === name)]),
  );
}

function reasonToSkip(items: readonly ScoreItem[], current: Decimal | null): string | null {
  if (!current) return '未填';
  if (items.length > 1) return '两项共用这一指标，由原始数据二分求解';
  return items[0]?.curve.kind === 'range' ? '得分取决于同组企业' : null;
}

function whole({ verdict }: ProjectScore): Flips['skipped'][number] {
  return { input: '*', label: '全部', reason: `结论未定：${verdict.because}` };
}
