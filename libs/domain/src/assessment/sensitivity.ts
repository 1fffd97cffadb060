import type { Flip, Flips, ScoreSheet, Verdict } from '@luodi/scoring';
import { flipsByFigure, flipsByMeasure, scoreProject } from '@luodi/scoring';
import type { CountyPack } from '../county/index.js';
import { effectiveInputs } from './effective-inputs.js';
import type { JudgementFlip } from './judgement-flips.js';
import { judgementFlips } from './judgement-flips.js';
import type { Plain } from './plain.js';
import { plain } from './plain.js';
import type { ReviewInputs } from './review-inputs.js';
import { verdictLabel } from './verdict-label.js';

export type AssessedFlip = Plain<Flip> & { toLabel: string };

/** 哪一项变到多少结论就变: each entry moves one input alone. Values are text. */
export interface Sensitivity {
  verdict: Verdict;
  /** A metric of the sheet (亩均税收 …), solved exactly. */
  measures: AssessedFlip[];
  /** A raw figure (年税收 …), found to 1 元 or 0.01. */
  figures: AssessedFlip[];
  judgements: JudgementFlip[];
  skipped: Flips['skipped'];
}

/** The nearest change of verdict each way, input by input. An undecided score has none, and says why. */
export function sensitivityOf(inputs: ReviewInputs, pack: CountyPack): Sensitivity {
  const { score } = effectiveInputs(inputs);
  const { sheet } = pack.scoring;
  const { verdict } = scoreProject(sheet, score);
  const byMeasure = flipsByMeasure(sheet, score);
  const byFigure = flipsByFigure(sheet, score);
  return {
    verdict,
    measures: shown(byMeasure, sheet),
    figures: shown(byFigure, sheet),
    judgements: judgementFlips(sheet, score),
    skipped: distinct([...byMeasure.skipped, ...byFigure.skipped]),
  };
}

function shown({ flips }: Flips, sheet: ScoreSheet): AssessedFlip[] {
  return flips.map((flip) => ({ ...plain(flip), toLabel: verdictLabel(sheet, flip.to) }));
}

function distinct(skipped: Flips['skipped']): Flips['skipped'] {
  return skipped.filter(
    ({ input }, index) => skipped.findIndex((other) => other.input === input) === index,
  );
}
