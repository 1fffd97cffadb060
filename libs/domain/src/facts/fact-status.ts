export type FactStatus =
  'claimed' | 'verifying' | 'verified' | 'returned' | 'withdrawn' | 'overturned';

/** A claim without complete evidence only waits; with it, another unit verifies. */
export const factStatuses: readonly { id: FactStatus; label: string; labelEn: string }[] = [
  { id: 'claimed', label: '待核（证据不齐）', labelEn: 'Claimed, evidence incomplete' },
  { id: 'verifying', label: '核验中', labelEn: 'Under verification' },
  { id: 'verified', label: '已核验', labelEn: 'Verified' },
  { id: 'returned', label: '已退回', labelEn: 'Returned' },
  { id: 'withdrawn', label: '已撤回', labelEn: 'Withdrawn' },
  { id: 'overturned', label: '核查推翻', labelEn: 'Overturned by a check' },
];

/** The ways a fact may go; what is not here is refused. */
const next: Readonly<Record<FactStatus, readonly FactStatus[]>> = {
  claimed: ['verifying', 'withdrawn', 'overturned'],
  verifying: ['verified', 'returned', 'withdrawn', 'overturned'],
  verified: ['overturned'],
  returned: [],
  withdrawn: [],
  overturned: [],
};

export function mayBecome(from: FactStatus, to: FactStatus): boolean {
  return next[from].includes(to);
}

/** Standing facts count for something; one per kind and project. */
export const standingStatuses: readonly FactStatus[] = ['claimed', 'verifying', 'verified'];

/** The status after a history: the last event in order of recording, whatever order the rows arrive in. */
export function foldFact(
  events: readonly { id: string; status: FactStatus; recordedAt: string }[],
): FactStatus | null {
  const ordered = events.toSorted((a, b) =>
    a.recordedAt < b.recordedAt || (a.recordedAt === b.recordedAt && a.id < b.id) ? -1 : 1,
  );
  return ordered.at(-1)?.status ?? null;
}
