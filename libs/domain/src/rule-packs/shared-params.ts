import type { CountyPack } from '../county/index.js';
import type { Param } from '../rule/index.js';

/** One number that several rules use: it is entered once and means the same everywhere. */
export interface SharedParams {
  ruleIds: readonly string[];
  names: readonly string[];
}

export const sharedParams: readonly SharedParams[] = [
  {
    ruleIds: ['lead.total.tier-raised', 'inflation.split.none'],
    names: ['firstYuan', 'secondYuan', 'thirdYuan'],
  },
  {
    ruleIds: [
      'stage.admission-floor.met',
      'screening.floor.met',
      'screening.floor.figures-stated',
      'pre-review.submission.floor',
    ],
    names: ['manufacturingTotalYuan', 'manufacturingFixedYuan', 'bigDataFixedYuan'],
  },
  {
    ruleIds: ['stage.pre-review.passed-unexpired', 'agreement.contract.pre-review-unexpired'],
    names: ['validMonths'],
  },
  { ruleIds: ['reception.cost.within-limit', 'reception.standard.known'], names: ['homeRegion'] },
  { ruleIds: ['inflation.land.carries', 'inflation.land.justified'], names: ['minWanPerMu'] },
];

/** The rules that use this very number, the one it is entered at first; just this rule when it is its own. */
export function sharersOf(ruleId: string, name: string): readonly string[] {
  const shared = sharedParams.find(
    ({ ruleIds, names }) => ruleIds.includes(ruleId) && names.includes(name),
  );
  return shared?.ruleIds ?? [ruleId];
}

/** Sets a parameter in every rule that shares it; the pack given is left as it was. */
export function withParam<Pack extends Pick<CountyPack, 'params'>>(
  pack: Pack,
  [ruleId, name]: readonly [ruleId: string, name: string],
  param: Param,
): Pack {
  const params = { ...pack.params };
  for (const id of sharersOf(ruleId, name)) params[id] = { ...params[id], [name]: param };
  return { ...pack, params };
}
