import type { FigureField } from '@luodi/scoring';
import { figureLabels } from '@luodi/scoring';
import { effectiveInputs, requiredFigures, type ReviewInputs } from '../assessment/index.js';
import type { CountyPack } from '../county/county-pack.js';
import type { InvestmentKind } from '../county/investment-kinds.js';
import type { Stage } from '../stages/stages.js';
import type { ReviewStatement } from './statement.js';

/** The project behind an application, as far as its submission depends on it. */
export interface ReviewedLead {
  stage: Stage;
  investmentKind: InvestmentKind;
  /** The latest 研判 opinion: 标准厂房 has its own way past the floor. */
  screeningOpinion: string | null;
}

/** A figure the sheet, the vetoes, 节能审查 or the floor asks for. */
export interface NeededFigure {
  field: FigureField;
  label: string;
  /** As stated or reckoned from the carriers; null is "not stated". */
  value: number | string | null;
  /** Under which name its evidence is filed. */
  proof: string;
}

/** Everything the judge of a submission may know. */
export interface SubmissionFacts extends ReviewedLead {
  inputs: ReviewInputs;
  statement: ReviewStatement;
  needed: readonly NeededFigure[];
  /** Items and vetoes a person judges, by the sheet in force. */
  judgedItems: readonly { id: string; label: string }[];
  judgedVetoes: readonly { id: string; label: string }[];
}

/** The one gathering of facts, used by the server and by the form's live hints. */
export function submissionFacts(
  {
    lead,
    inputs,
    statement,
  }: { lead: ReviewedLead } & Pick<SubmissionFacts, 'inputs' | 'statement'>,
  pack: CountyPack,
): SubmissionFacts {
  const { items, vetoes } = pack.scoring.sheet;
  return {
    ...lead,
    inputs,
    statement,
    needed: neededFigures(inputs, pack),
    judgedItems: items.filter(({ curve }) => curve.kind === 'judged'),
    judgedVetoes: vetoes.filter(({ hitWhen }) => !hitWhen),
  };
}

/** What must be stated and proven before submission, in the order of the form. */
export function neededFigures(inputs: ReviewInputs, pack: CountyPack): NeededFigure[] {
  const { figures } = effectiveInputs(inputs).score;
  const wanted = new Set<FigureField>(['totalInvestmentYuan', ...requiredFigures(pack)]);
  const byCarrier = inputs.energyUses.length > 0;
  return (Object.keys(figureLabels) as FigureField[])
    .filter((field) => wanted.has(field))
    .map((field) => ({
      field,
      label: figureLabels[field].replace(/（.*）$/, ''),
      value: figures[field] ?? null,
      proof: byCarrier && reckoned.includes(field) ? energyProof : field,
    }));
}

/** The name under which the use by carrier is proven. */
export const energyProof = 'energyUses';

/** Never typed in where the use by carrier is listed. */
const reckoned: readonly FigureField[] = [
  'energyCalorificTce',
  'energyEquivalentTce',
  'electricityKwh',
];
