import type { RulePack } from '../rule/index.js';
import { paramOf } from '../rule/index.js';
import { tierRaise } from './tier-raise.js';

/** A floor of total investment. Tiers are cumulative: a project of 12 亿 stands in the first and the second. */
export interface Tier {
  yuan: number;
  label: string;
}

/** The tiers of the county's pack, lowest first. */
export function investmentTiers(pack: RulePack): Tier[] {
  return ['firstYuan', 'secondYuan', 'thirdYuan']
    .map((name) => Number(paramOf(tierRaise, name, pack)))
    .toSorted((one, other) => one - other)
    .map((yuan) => ({ yuan, label: tierLabel(yuan) }));
}

/** Every tier a total reaches, lowest first: at or above the floor. Not stated reaches none. */
export function tiersOf(total: number | null | undefined, pack: RulePack): Tier[] {
  return investmentTiers(pack).filter(({ yuan }) => (total ?? 0) >= yuan);
}

/** The highest tier that `after` reaches and `before` does not; null when none is crossed upwards. */
export function crossedTier(
  before: number | null | undefined,
  after: number | null | undefined,
  pack: RulePack,
): Tier | null {
  return tiersOf(after, pack).findLast(({ yuan }) => (before ?? 0) < yuan) ?? null;
}

/**
 * Whether a change of the total waits for a second person. The first amount ever stated is an entry, not a raise;
 * clearing an amount does not make the next one a first, so `before` is the last amount stated.
 */
export function raisesTier(
  before: number | null | undefined,
  after: number | null | undefined,
  pack: RulePack,
): Tier | null {
  return before === null || before === undefined ? null : crossedTier(before, after, pack);
}

function tierLabel(yuan: number): string {
  return `${yuan / 1e8}亿元以上（含）`;
}
