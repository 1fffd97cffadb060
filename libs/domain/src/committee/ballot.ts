import type { ScoreSheet } from '@luodi/scoring';
import type { Conclusion } from './conclusions.js';

/** One member's vote as it was cast. */
export interface Ballot {
  userId: string;
  name: string;
  conclusion: Conclusion;
  /** Judged item → option, as this member sees it. */
  judgements: Readonly<Record<string, string>>;
  comment: string | null;
}

export interface JudgedItem {
  id: string;
  label: string;
  clause: string;
  options: readonly { id: string; label: string; points: string }[];
}

/** What is voted on, kept as it stood when voting opened: a later pack or score does not change a vote. */
export interface VotingSheet {
  packVersion: string;
  /** Points that figures give; null while a figure is missing. Decimals as text. */
  computed: readonly { id: string; label: string; points: string | null }[];
  judged: readonly JudgedItem[];
}

interface ScoredPart {
  itemId: string;
  label: string;
  points: string | null;
}

/** The ballot paper of a project: its computed points, and the items each member judges. */
export function votingSheet(
  { packVersion, parts }: { packVersion: string; parts: readonly ScoredPart[] },
  sheet: ScoreSheet,
): VotingSheet {
  const judged = sheet.items.flatMap(({ id, label, clause, curve }) =>
    curve.kind === 'judged' ? [{ id, label, clause, options: curve.options }] : [],
  );
  const isJudged = (id: string): boolean => judged.some((item) => item.id === id);
  const computed = parts
    .filter(({ itemId }) => !isJudged(itemId))
    .map(({ itemId, label, points }) => ({ id: itemId, label, points }));
  return { packVersion, computed, judged };
}

type Sealed = Omit<Ballot, 'name'> & { itemId: string; nonce: string };

/** The text whose digest goes on record before anyone reads the ballot; the order of keys cannot matter. */
export function canonicalBallot(ballot: Sealed): string {
  const { itemId, userId, conclusion, comment, nonce } = ballot;
  const judgements = Object.entries(ballot.judgements).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([itemId, userId, conclusion, judgements, comment ?? '', nonce]);
}
