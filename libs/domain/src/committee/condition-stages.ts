import type { StageEntry } from '../stages/index.js';
import { stageRank, stages } from '../stages/index.js';

/** Stages by which a condition of 有条件通过 may be due: those after 过会, exits not among them. */
export const conditionStages: readonly StageEntry[] = stages.filter(
  ({ id, kind }) => kind === 'active' && stageRank(id) > stageRank('committee_passed'),
);
