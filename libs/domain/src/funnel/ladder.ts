import type { Stage } from '../stages/index.js';
import { activeStages, stageLabel, stageRank, stages } from '../stages/index.js';

/** Leads of one stage and one highest stage ever reached, summed. Money in whole yuan. */
export interface FunnelCell extends Amounts {
  stage: Stage;
  reached: number;
}

export interface Amounts {
  count: number;
  totalInvestmentYuan: number;
  fixedAssetInvestmentYuan: number;
}

/** One rung: how many stand here, how many ever came as far, how many of those came one rung further. */
export interface Rung {
  stage: Stage;
  label: string;
  standing: Amounts;
  /** Null for an exit: it is no rung. */
  reached: Amounts | null;
  /** Of those that came as far, the share that reached the next rung, in percent to one decimal; null without any. */
  conversionPercent: number | null;
}

export interface Narrowest {
  from: Stage;
  to: Stage;
  conversionPercent: number;
  /** How many came as far as `from`, and how many of them no further. */
  came: number;
  stayed: number;
  words: string;
}

export const noAmounts: Amounts = {
  count: 0,
  totalInvestmentYuan: 0,
  fixedAssetInvestmentYuan: 0,
};

export function sumAmounts(all: readonly Amounts[]): Amounts {
  return all.reduce<Amounts>(
    (sum, one) => ({
      count: sum.count + one.count,
      totalInvestmentYuan: sum.totalInvestmentYuan + one.totalInvestmentYuan,
      fixedAssetInvestmentYuan: sum.fixedAssetInvestmentYuan + one.fixedAssetInvestmentYuan,
    }),
    noAmounts,
  );
}

/** Every stage in order, the exits last. A lead that left stands in its exit and still counts for what it reached. */
export function ladderOf(cells: readonly FunnelCell[]): Rung[] {
  const rungs = stages.map(({ id, label, kind }) => ({
    stage: id,
    label,
    standing: sumAmounts(cells.filter(({ stage }) => stage === id)),
    reached:
      kind === 'exit' ? null : sumAmounts(cells.filter(({ reached }) => reached >= stageRank(id))),
    conversionPercent: null,
  }));
  return rungs.map((rung, place) => ({
    ...rung,
    conversionPercent: share(rungs[place + 1]?.reached, rung.reached),
  }));
}

/** Part of a whole in percent to one decimal; null when there is no whole. */
export function share(part?: Amounts | null, whole?: Amounts | null): number | null {
  if (!part || !whole?.count) return null;
  return Math.round((part.count / whole.count) * 1000) / 10;
}

/** The step where the least share goes on; of equals the one that keeps most leads back. Null when all is empty. */
export function narrowestOf(rungs: readonly Rung[]): Narrowest | null {
  const steps = activeStages.slice(0, -1).flatMap((from, place) => {
    const rung = rungs.find(({ stage }) => stage === from);
    const to = activeStages[place + 1] as Stage;
    const next = rungs.find(({ stage }) => stage === to);
    if (!rung?.reached?.count || rung.conversionPercent === null || !next?.reached) return [];
    const came = rung.reached.count;
    return [
      {
        from,
        to,
        conversionPercent: rung.conversionPercent,
        came,
        stayed: came - next.reached.count,
      },
    ];
  });
  const [least] = steps.toSorted(
    (a, b) => a.conversionPercent - b.conversionPercent || b.stayed - a.stayed,
  );
  return least ? { ...least, words: wordsOf(least) } : null;
}

function wordsOf({ from, to, conversionPercent, came, stayed }: Omit<Narrowest, 'words'>): string {
  return `“${stageLabel(from)}”到“${stageLabel(to)}”最窄：到过${stageLabel(from)}的 ${came} 个项目中，${stayed} 个没有走到${stageLabel(to)}，转化率 ${conversionPercent}%`;
}

/** The middle of weighted days, the lower of two middles; null without any. */
export function medianDays(days: readonly { days: number; count: number }[]): number | null {
  const ordered = days.toSorted((a, b) => a.days - b.days);
  const half = ordered.reduce((sum, { count }) => sum + count, 0) / 2;
  let passed = 0;
  for (const { days: value, count } of ordered) {
    passed += count;
    if (count > 0 && passed >= half) return value;
  }
  return null;
}
