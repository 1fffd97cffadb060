import type { ScoreInputs, ScoreItem, ScoreSheet, VerdictId } from '@luodi/scoring';
import { decimalOf, scoreProject } from '@luodi/scoring';
import { verdictLabel } from './verdict-label.js';

/** One judged item, graded otherwise, that changes the verdict. */
export interface JudgementFlip {
  itemId: string;
  label: string;
  current: string;
  option: string;
  optionId: string;
  direction: 'rise' | 'fall';
  to: VerdictId;
  toLabel: string;
}

/** The nearest grade each way that alone changes the verdict; none while the score is undecided. */
export function judgementFlips(sheet: ScoreSheet, inputs: ScoreInputs): JudgementFlip[] {
  const from = scoreProject(sheet, inputs).verdict.id;
  if (from === 'undecided') return [];
  return sheet.items.flatMap((item) => flipsOf(item, { sheet, inputs, from }));
}

interface Search {
  sheet: ScoreSheet;
  inputs: ScoreInputs;
  from: VerdictId;
}

function flipsOf(item: ScoreItem, search: Search): JudgementFlip[] {
  if (item.curve.kind !== 'judged') return [];
  const options = [...item.curve.options].sort((a, b) => decimalOf(a.points).cmp(b.points));
  const chosen = options.find(({ id }) => id === search.inputs.judgements?.[item.id]);
  if (!chosen) return [];
  const above = options.filter(({ points }) => decimalOf(points).gt(chosen.points));
  const below = options.filter(({ points }) => decimalOf(points).lt(chosen.points)).reverse();
  const nearest = (direction: 'rise' | 'fall', candidates: typeof options): JudgementFlip[] => {
    for (const { id, label } of candidates) {
      const to = verdictWith(item.id, id, search);
      if (to === search.from) continue;
      const shown = { itemId: item.id, label: item.label, current: chosen.label };
      const toLabel = verdictLabel(search.sheet, to);
      return [{ ...shown, option: label, optionId: id, direction, to, toLabel }];
    }
    return [];
  };
  return [...nearest('rise', above), ...nearest('fall', below)];
}

function verdictWith(itemId: string, option: string, { sheet, inputs }: Search): VerdictId {
  const judgements = { ...inputs.judgements, [itemId]: option };
  return scoreProject(sheet, { ...inputs, judgements }).verdict.id;
}
