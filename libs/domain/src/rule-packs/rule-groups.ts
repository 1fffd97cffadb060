import {
  ageingRules,
  paymentRules,
  registrationRules,
  settlementRules,
} from '../agreements/index.js';
import { monthOpen } from '../changes/index.js';
import { ballotRules, meetingRules, resultRules, votingRules } from '../committee/index.js';
import { holdTerm, matchRules, mergeRules } from '../doubles/index.js';
import { factRules, siteCheckRules } from '../facts/index.js';
import { tripRules } from '../filing/index.js';
import { flagshipRules, greenChannelRules } from '../flags/index.js';
import { idleLandRules, landDelayRules } from '../idle-land/index.js';
import { closingRules } from '../funnel/index.js';
import { inflationRules } from '../inflation/index.js';
import { ownershipRules } from '../ownership/index.js';
import { paceKept } from '../pace/index.js';
import { nodeInTime, planRules } from '../plan/index.js';
import { decisionRules, readinessRules, submissionRules } from '../pre-review/index.js';
import { progressRules, silenceRules } from '../progress/index.js';
import { advancedInTime, schemeRules, standingRules, targetRules } from '../ranking/index.js';
import {
  approvalAutomatic,
  receptionApprovalRules,
  receptionRules,
  receptionSettlementRules,
} from '../reception/index.js';
import { outwardReminder } from '../reminders/index.js';
import type { ParamValues, Rule } from '../rule/index.js';
import { screeningRules } from '../screening/index.js';
import { stageRules } from '../stages/index.js';
import { ladderTold, stallRules, stallTermRules } from '../stall/index.js';
import { tierRaise } from '../tiers/index.js';
import { packRules } from './pack-rules.js';

/** What a rule says of itself, whatever facts it looks at. */
export type RuleWords = Pick<
  Rule<unknown, ParamValues>,
  'id' | 'effect' | 'message' | 'clause' | 'defaults'
>;

/** The rules that answer one question of the county's. */
export interface RuleGroup {
  id: string;
  title: string;
  rules: readonly RuleWords[];
}

/** Every rule of the product, by question, in the order of a project's life. */
export const ruleGroups: readonly RuleGroup[] = [
  { id: 'stages', title: '阶段推进', rules: stageRules },
  { id: 'screening', title: '研判', rules: screeningRules },
  {
    id: 'pre-review',
    title: '预审',
    rules: [...submissionRules, ...readinessRules, ...decisionRules],
  },
  {
    id: 'review-meetings',
    title: '预审会',
    rules: [...meetingRules, ...votingRules, ...ballotRules, ...resultRules],
  },
  { id: 'facts', title: '事实的认定', rules: factRules },
  {
    id: 'agreements',
    title: '协议的登记与兑现',
    rules: [...registrationRules, ...settlementRules, ...paymentRules, ...ageingRules],
  },
  { id: 'site-checks', title: '现场核查', rules: siteCheckRules },
  { id: 'plans', title: '建设计划', rules: [...planRules, nodeInTime] },
  {
    id: 'progress',
    title: '建设进展与序时进度',
    rules: [...progressRules, ...silenceRules, paceKept],
  },
  { id: 'idle-land', title: '闲置土地提示', rules: [...idleLandRules, ...landDelayRules] },
  { id: 'doubles', title: '查重与合并', rules: [...matchRules, holdTerm, ...mergeRules] },
  { id: 'ownership', title: '四个一', rules: ownershipRules },
  { id: 'inflation', title: '投资额核对', rules: inflationRules },
  { id: 'changes', title: '第二人批准', rules: [tierRaise, monthOpen] },
  { id: 'closings', title: '月度结账', rules: closingRules },
  { id: 'flags', title: '大好高与绿色通道', rules: [...flagshipRules, ...greenChannelRules] },
  {
    id: 'receptions',
    title: '招商接待',
    rules: [
      ...receptionRules,
      ...receptionApprovalRules,
      approvalAutomatic,
      ...receptionSettlementRules,
    ],
  },
  {
    id: 'trips',
    title: '外出招商报备',
    rules: [...Object.values(tripRules).flat(), outwardReminder],
  },
  { id: 'stall', title: '停滞预警', rules: [...stallRules, ladderTold, ...stallTermRules] },
  {
    id: 'ranking',
    title: '目标任务与考核排名',
    rules: [...targetRules, ...schemeRules, advancedInTime, ...standingRules],
  },
  { id: 'rule-packs', title: '规则包的修订', rules: packRules },
];

export const allRules: readonly RuleWords[] = ruleGroups.flatMap(({ rules }) => rules);

/** The rule of an id and the group it stands in; null for an id no rule has. */
export function ruleById(id: string): { rule: RuleWords; group: RuleGroup } | null {
  for (const group of ruleGroups) {
    const rule = group.rules.find((one) => one.id === id);
    if (rule) return { rule, group };
  }
  return null;
}
