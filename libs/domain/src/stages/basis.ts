import type { FactKind, FactStatus } from '../facts/index.js';
import type { Stage } from './stages.js';
import { activeStages, stageEntry, stageRank } from './stages.js';

/** Three numbers of one project: what its unit says, what waits for a verifier too, what another unit verified. */
export type Basis = 'claimed' | 'verifying' | 'verified';

/** In the order of trust; rankings use the first. */
export const bases: readonly { id: Basis; label: string; labelEn: string }[] = [
  { id: 'verified', label: '已核验', labelEn: 'Verified' },
  { id: 'verifying', label: '含核验中', labelEn: 'With those under verification' },
  { id: 'claimed', label: '申报', labelEn: 'Claimed' },
];

export const rankingBasis: Basis = 'verified';

/**
 * What a stage rests on: a fact; or, for 预审, a move made here; 在谈 rests on evidence of contact alone. 过会 is also
 * proven by the committee's own decision.
 */
export const stageProofs: Readonly<Partial<Record<Stage, FactKind | 'contact' | 'move'>>> = {
  negotiating: 'contact',
  in_pre_review: 'move',
  committee_passed: 'committee_passed',
  framework_signed: 'framework_signed',
  contracted: 'contracted',
  construction_started: 'construction_start',
  in_production: 'production',
  at_target: 'at_target',
};

/** What is known of a project when its stage is proven. */
export interface Proofs {
  /** The claimed stage. */
  held: Stage;
  isContactEvidenced: boolean;
  /** Stages entered by a move made in this system; a ledger's word is none. */
  moves: readonly Stage[];
  /** A pre-review of it was passed here, conditions or not. */
  isPassedHere: boolean;
  facts: readonly { kind: FactKind; status: FactStatus }[];
}

const counted: Readonly<Record<Exclude<Basis, 'claimed'>, readonly FactStatus[]>> = {
  verifying: ['verifying', 'verified'],
  verified: ['verified'],
};

/**
 * The stage a project may be counted in on a basis: the highest one up to its claimed stage that something proves.
 * Without evidence of contact that is 线索; one that left the ladder is counted where it left to. The database keeps
 * the same answer in `lead.verified_stage` and `lead.verifying_stage`; a spec compares the two.
 */
export function stageOn(basis: Basis, proofs: Proofs): Stage {
  const { held, isContactEvidenced } = proofs;
  if (basis === 'claimed' || stageEntry(held).kind === 'exit') return held;
  if (!isContactEvidenced) return 'lead';
  const reached = activeStages.filter((stage) => stageRank(stage) <= stageRank(held));
  return reached.findLast((stage) => isProven(stage, basis, proofs)) ?? 'lead';
}

function isProven(
  stage: Stage,
  basis: Exclude<Basis, 'claimed'>,
  { moves, isPassedHere, facts }: Proofs,
): boolean {
  const proof = stageProofs[stage];
  if (!proof) return false;
  if (proof === 'contact') return true;
  if (proof === 'move') return moves.includes(stage);
  if (proof === 'committee_passed' && isPassedHere) return true;
  return facts.some(({ kind, status }) => kind === proof && counted[basis].includes(status));
}
