import type { PhaseActuals, PhaseTerms } from './agreement.js';
import type { CommitmentSide, PhaseStatus } from './agreement-words.js';
import type { PromiseFigure, PromiseState } from './promise-figures.js';
import { compared, promiseFigures } from './promise-figures.js';

export interface LedgerPhase extends PhaseTerms, PhaseActuals {
  id: string;
  status: PhaseStatus;
}

export interface LedgerCommitment {
  id: string;
  side: CommitmentSide;
  subject: string;
  phaseId: string | null;
  promised: string | null;
  actual: string | null;
  measure: string | null;
  dueOn: string | null;
  fulfilledOn: string | null;
}

/** One line of the promise ledger: who promised what by when, and what came of it. */
export interface LedgerLine extends Omit<PromiseFigure, 'actualField'> {
  side: CommitmentSide;
  phaseId: string | null;
  measure: string | null;
  dueOn: string | null;
  fulfilledOn: string | null;
}

/** 承诺与兑现, both sides: the figures of every phase (the investor's), then every other commitment. Never guesses. */
export function promiseLedger({ phases, commitments }: Promises, today: string): LedgerLine[] {
  return [
    ...phases.flatMap((phase) => phaseLines(phase, today)),
    ...commitments.map((commitment) => commitmentLine(commitment, today)),
  ];
}

interface Promises {
  phases: readonly LedgerPhase[];
  commitments: readonly LedgerCommitment[];
}

function phaseLines(phase: LedgerPhase, today: string): LedgerLine[] {
  return promiseFigures(phase).map(({ actualField: _, ...figure }) => ({
    ...figure,
    id: `${phase.id}.${figure.id}`,
    side: 'investor',
    phaseId: phase.id,
    measure: null,
    dueOn: phase.dueOn,
    fulfilledOn: null,
    state: late(figure.state, phase.dueOn, today),
  }));
}

function commitmentLine(commitment: LedgerCommitment, today: string): LedgerLine {
  const { id, side, subject, phaseId, promised, actual, measure, dueOn, fulfilledOn } = commitment;
  const figures = compared({ promised, actual });
  // Without a number, the day it was recorded as done is what there is to compare.
  const state = promised === null && fulfilledOn ? 'met' : late(figures.state, dueOn, today);
  return {
    id,
    label: subject,
    unit: 'number',
    promised,
    actual,
    percent: figures.percent,
    state,
    side,
    phaseId,
    measure,
    dueOn,
    fulfilledOn,
  };
}

function late(state: PromiseState, dueOn: string | null, today: string): PromiseState {
  return state === 'unknown' && dueOn !== null && dueOn < today ? 'overdue' : state;
}
