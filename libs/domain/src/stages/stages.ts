export type ActiveStage =
  | 'lead'
  | 'negotiating'
  | 'in_pre_review'
  | 'committee_passed'
  | 'framework_signed'
  | 'contracted'
  | 'construction_started'
  | 'in_production'
  | 'at_target';
export type ExitStage = 'rejected' | 'lost' | 'withdrawn' | 'suspended';
export type Stage = ActiveStage | ExitStage;

export interface StageEntry {
  id: Stage;
  label: string;
  labelEn: string;
  /** 1 (线索) to 9 (达效). Exits stand beside the ladder, at 0: they outrank nothing. */
  rank: number;
  kind: 'active' | 'exit';
}

export const stages: readonly StageEntry[] = [
  { id: 'lead', label: '线索', labelEn: 'Lead', rank: 1, kind: 'active' },
  { id: 'negotiating', label: '在谈', labelEn: 'Negotiating', rank: 2, kind: 'active' },
  { id: 'in_pre_review', label: '预审', labelEn: 'In pre-review', rank: 3, kind: 'active' },
  { id: 'committee_passed', label: '过会', labelEn: 'Committee passed', rank: 4, kind: 'active' },
  {
    id: 'framework_signed',
    label: '框架协议',
    labelEn: 'Framework signed',
    rank: 5,
    kind: 'active',
  },
  { id: 'contracted', label: '正式签约', labelEn: 'Contracted', rank: 6, kind: 'active' },
  {
    id: 'construction_started',
    label: '开工',
    labelEn: 'Construction started',
    rank: 7,
    kind: 'active',
  },
  { id: 'in_production', label: '投产', labelEn: 'In production', rank: 8, kind: 'active' },
  { id: 'at_target', label: '达效', labelEn: 'At target', rank: 9, kind: 'active' },
  { id: 'rejected', label: '否决', labelEn: 'Rejected', rank: 0, kind: 'exit' },
  { id: 'lost', label: '流失', labelEn: 'Lost', rank: 0, kind: 'exit' },
  { id: 'withdrawn', label: '撤回', labelEn: 'Withdrawn', rank: 0, kind: 'exit' },
  { id: 'suspended', label: '暂缓', labelEn: 'Suspended', rank: 0, kind: 'exit' },
];

/** In the order of the ladder. */
export const activeStages = stages
  .filter(({ kind }) => kind === 'active')
  .map(({ id }) => id as ActiveStage);

export function stageEntry(stage: Stage): StageEntry {
  return byId.get(stage)!;
}

export function stageLabel(stage: Stage): string {
  return stageEntry(stage).label;
}

export function stageRank(stage: Stage): number {
  return stageEntry(stage).rank;
}

export function isStage(text: string): text is Stage {
  return byId.has(text as Stage);
}

const byId = new Map(stages.map((entry) => [entry.id, entry]));
