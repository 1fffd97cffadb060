export type MatterKind =
  | 'late'
  | 'change'
  | 'padding'
  | 'nights'
  | 'sights'
  | 'people'
  | 'region'
  | 'repeat'
  | 'cost'
  | 'no_standard'
  | 'over_limit'
  | 'meal'
  | 'report';

/** The mark of a re-filing after approval; no rule judges it, the database notes it. */
export const changeAfterApproval = 'trip.change.after-approval';

/**
 * What supervision looks for, in the office's words, and the marks each gathers. Every rule that can mark a filed trip
 * or reception stands in exactly one of them; the days of a trip in none.
 */
export const matterKinds: readonly {
  id: MatterKind;
  label: string;
  labelEn: string;
  ruleIds: readonly string[];
}[] = [
  {
    id: 'late',
    label: '报备迟、事后报批',
    labelEn: 'Filed late',
    ruleIds: ['trip.filing.in-advance', 'reception.filing.in-time'],
  },
  {
    id: 'change',
    label: '批准后变更',
    labelEn: 'Changed after approval',
    ruleIds: [changeAfterApproval, 'trip.report.went-as-planned'],
  },
  {
    id: 'padding',
    label: '首尾周末、节假日无约见',
    labelEn: 'Idle weekend or holiday at the ends',
    ruleIds: ['trip.filing.no-padding'],
  },
  {
    id: 'nights',
    label: '约见后多留夜',
    labelEn: 'Extra nights',
    ruleIds: ['trip.filing.no-extra-nights'],
  },
  {
    id: 'sights',
    label: '景点、绕道',
    labelEn: 'Scenic stop or detour',
    ruleIds: ['trip.filing.no-scenic-stop', 'trip.filing.no-detour'],
  },
  {
    id: 'people',
    label: '人数、天数超规定，同行无任务',
    labelEn: 'Party, length, companions without a task',
    ruleIds: [
      'trip.filing.party-size',
      'trip.filing.length',
      'trip.filing.colleagues-picked',
      'trip.filing.everyone-needed',
    ],
  },
  {
    id: 'region',
    label: '目标区域以外',
    labelEn: 'Outside the target regions',
    ruleIds: ['trip.filing.inside-target-regions'],
  },
  {
    id: 'repeat',
    label: '多家拜访同一企业',
    labelEn: 'Several units, one enterprise',
    ruleIds: ['trip.filing.not-visited-by-others'],
  },
  {
    id: 'cost',
    label: '支出超标准、超报批',
    labelEn: 'Over the standard or the plan',
    ruleIds: ['trip.report.cost-within-standard', 'reception.settlement.as-planned'],
  },
  {
    id: 'no_standard',
    label: '没有标准可对照',
    labelEn: 'No standard on file',
    ruleIds: ['trip.filing.budget-standard-known', 'reception.standard.known'],
  },
  {
    id: 'over_limit',
    label: '接待超限批准',
    labelEn: 'Reception over the limit',
    ruleIds: [
      'reception.accompanying.within-limit',
      'reception.meal.only-one',
      'reception.cost.within-limit',
    ],
  },
  {
    id: 'meal',
    label: '工作日午间饮酒',
    labelEn: 'Alcohol at a weekday lunch',
    ruleIds: ['reception.meal.weekday-lunch-dry'],
  },
  {
    id: 'report',
    label: '报告逾期、约见落空',
    labelEn: 'Report late, appointment missed',
    ruleIds: ['trip.report.in-time', 'trip.report.appointments-kept'],
  },
];

/** Ids of the rules these kinds gather. */
export function rulesOfKinds(kinds: readonly string[]): string[] {
  return matterKinds.filter(({ id }) => kinds.includes(id)).flatMap(({ ruleIds }) => ruleIds);
}

/** The kind a mark belongs to; null for a rule retired since. */
export function kindOfMatter(ruleId: string): MatterKind | null {
  return matterKinds.find(({ ruleIds }) => ruleIds.includes(ruleId))?.id ?? null;
}

export type MatterDecisionKind = 'no_action' | 'reminder' | 'referral';

/** What people decide of a matter; on a matter, never on a person. */
export const matterDecisions: readonly {
  id: MatterDecisionKind;
  label: string;
  labelEn: string;
}[] = [
  { id: 'no_action', label: '无需处理', labelEn: 'No action' },
  { id: 'reminder', label: '提醒', labelEn: 'Reminder' },
  { id: 'referral', label: '转办', labelEn: 'Referred' },
];
