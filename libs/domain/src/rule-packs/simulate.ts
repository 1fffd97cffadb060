import type { ReviewInputs } from '../assessment/index.js';
import { assessProject, blankReviewInputs } from '../assessment/index.js';
import type { CountyPack } from '../county/index.js';

/** A project as it was scored: what was looked at, and what came of it. */
export interface ScoredProject {
  inputs: ReviewInputs;
  /** Points as text; null where an item was missing. */
  total: string | null;
  verdict: string;
}

export interface SimulatedScore {
  total: string | null;
  verdict: { id: string; label: string; because: string };
  /** What a pack would make of it: another verdict, other points, or nothing. */
  change: 'verdict' | 'points' | 'none';
}

/** The same project under another pack. What no one said stays unsaid: a new item is missing, not nought. */
export function simulateScore(project: ScoredProject, pack: CountyPack): SimulatedScore {
  const { score } = assessProject({ ...blankReviewInputs, ...project.inputs }, pack);
  const { total, verdict } = score;
  const isVerdict = verdict.id !== project.verdict;
  const isSame = total === project.total || (total !== null && equal(total, project.total));
  return { total, verdict, change: isVerdict ? 'verdict' : isSame ? 'none' : 'points' };
}

// The stored total comes back from a numeric column, where 80 may be written 80.00.
function equal(one: string, other: string | null): boolean {
  return other !== null && Number(one) === Number(other);
}
