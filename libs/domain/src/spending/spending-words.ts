/** What a limit is on. Each is reckoned per person and `unit`. */
export type SpendingKind = 'lodging' | 'meal' | 'local_transport' | 'working_meal';

/** A person's rank as the tables divide it. */
export type SpendingRank = 'ministry' | 'bureau' | 'county' | 'section';

/** The ranks a table row may name: one, everybody below bureau rank, or everybody. */
export type LimitRank = SpendingRank | 'other' | 'any';

export const spendingKinds: readonly {
  id: SpendingKind;
  label: string;
  labelEn: string;
  unit: string;
  unitEn: string;
}[] = [
  {
    id: 'lodging',
    label: '住宿费',
    labelEn: 'Lodging',
    unit: '元/人·天',
    unitEn: 'per person and day',
  },
  {
    id: 'meal',
    label: '伙食补助费',
    labelEn: 'Meals',
    unit: '元/人·天',
    unitEn: 'per person and day',
  },
  {
    id: 'local_transport',
    label: '市内交通费',
    labelEn: 'Local transport',
    unit: '元/人·天',
    unitEn: 'per person and day',
  },
  {
    id: 'working_meal',
    label: '工作餐',
    labelEn: 'Working meal',
    unit: '元/人·餐',
    unitEn: 'per person and meal',
  },
];

export const limitRanks: readonly { id: LimitRank; label: string; labelEn: string }[] = [
  { id: 'ministry', label: '部级', labelEn: 'Ministry' },
  { id: 'bureau', label: '厅局级', labelEn: 'Bureau' },
  { id: 'county', label: '县处级', labelEn: 'County' },
  { id: 'section', label: '乡科级及以下', labelEn: 'Section and below' },
  { id: 'other', label: '其他人员（厅局级以下）', labelEn: 'Others (below bureau)' },
  { id: 'any', label: '不分级别', labelEn: 'Everyone' },
];

export function spendingKindLabel(kind: SpendingKind): string {
  return spendingKinds.find(({ id }) => id === kind)?.label ?? kind;
}

export function spendingUnit(kind: SpendingKind): string {
  return spendingKinds.find(({ id }) => id === kind)?.unit ?? '';
}

export function limitRankLabel(rank: LimitRank): string {
  return limitRanks.find(({ id }) => id === rank)?.label ?? rank;
}
