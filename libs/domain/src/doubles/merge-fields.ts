/** The fields of a lead a merge chooses between, in the order of the form. The investor and the stage stay. */
export const mergeFields = [
  'name',
  'product',
  'industryCode',
  'pillarIndustry',
  'investmentKind',
  'totalInvestmentYuan',
  'fixedAssetInvestmentYuan',
  'landMu',
  'parcelNo',
  'annualOutputYuan',
  'annualTaxYuan',
  'energyTce',
  'energyBasis',
  'recruitingUnitId',
  'carrierUnitId',
  'responsibleUnitId',
  'responsiblePersonName',
  'helperName',
  'responsibleLeaderName',
  'contactName',
  'contactPhone',
  'source',
  'referrer',
  'firstContactOn',
  'nextContactOn',
  'nextDispatchOn',
  'secrecy',
  'latestProgress',
  'remark',
] as const;

export type MergeField = (typeof mergeFields)[number];

/** For each field named, whose value stands; a field left out keeps the kept record's. */
export type MergeChoices = Partial<Record<MergeField, 'kept' | 'other'>>;

type Valued = Partial<Record<MergeField, unknown>>;

/** What the kept record takes over: the fields chosen from the other whose values differ. */
export function mergedValues(kept: Valued, other: Valued, choices: MergeChoices): Valued {
  const taken = mergeFields.filter(
    (field) => choices[field] === 'other' && !isSame(kept[field], other[field]),
  );
  return Object.fromEntries(taken.map((field) => [field, other[field] ?? null]));
}

/** The fields that somebody changed since the merge wrote them: an undo would overwrite that. */
export function changedSince(written: Valued, now: Valued): MergeField[] {
  return mergeFields.filter((field) => field in written && !isSame(written[field], now[field]));
}

function isSame(one: unknown, other: unknown): boolean {
  return (one ?? null) === (other ?? null);
}
