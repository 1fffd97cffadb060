import type { Finding, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import { oneToTheEnd, threeParties } from './clauses.js';
import type { LoadFacts } from './load-rules.js';
import { loadRules } from './load-rules.js';
import type { OwnershipRole } from './roles.js';
import { ownershipRoleLabel, requiredRoles } from './roles.js';

/** What is known of a project that enters 四个一. Dates 'YYYY-MM-DD'. */
export interface EntryFacts extends LoadFacts {
  today: string;
  enteredOn: string;
  /** The day the project was first met: before it nobody can have answered for it. */
  firstContactOn: string;
  /** The last day of an earlier time under 四个一; null when there was none. */
  lastExitOn: string | null;
  /** The roles somebody is named for. */
  named: readonly OwnershipRole[];
  /** Whether the person named as leader holds that office; null when nobody is named. */
  isLeader: boolean | null;
  reason: string;
}

export const ownersNamed = defineRule({
  id: 'ownership.entry.owners-named',
  effect: 'block',
  message: '领导、牵头单位和招引、载体、帮办三方须全部明确',
  clause: `${oneToTheEnd}；${threeParties}`,
  check: ({ named }: EntryFacts) => {
    const missing = requiredRoles.filter(({ id }) => !named.includes(id));
    const [first] = missing;
    if (!first) return pass;
    const names = missing.map(({ id }) => ownershipRoleLabel(id)).join('、');
    return unknown(`未明确：${names}`, `补填${names}`, roleFields[first.id]);
  },
});

export const leaderIsLeader = defineRule({
  id: 'ownership.leader.holds-office',
  effect: 'block',
  message: '包保领导应是市领导',
  clause: oneToTheEnd,
  field: 'leaderId',
  check: ({ isLeader }: Pick<EntryFacts, 'isLeader'>) =>
    isLeader === false ? fail('所选人员没有“市领导”岗位，或已停用', '从市领导中选择') : pass,
});

export const entryDated = defineRule({
  id: 'ownership.entry.dated',
  effect: 'block',
  message: '列入日期不在合理范围',
  clause: oneToTheEnd,
  field: 'enteredOn',
  check: ({ enteredOn, today, firstContactOn, lastExitOn }: EntryFacts) => {
    if (enteredOn > today) return fail(`列入日期 ${enteredOn}，今天是 ${today}`, `不晚于 ${today}`);
    const earliest =
      lastExitOn !== null && lastExitOn > firstContactOn ? lastExitOn : firstContactOn;
    if (enteredOn >= earliest) return pass;
    const what = earliest === lastExitOn ? '上次退出' : '首次接洽';
    return fail(`列入日期 ${enteredOn}，${what} ${earliest}`, `不早于 ${earliest}`);
  },
});

export const entryReasoned = defineRule({
  id: 'ownership.entry.reason-given',
  effect: 'block',
  message: '列入须写明依据',
  clause: '区重点项目推进会讲话：“项目动态管理”',
  field: 'reason',
  check: ({ reason }: EntryFacts) =>
    reason.trim().length >= 4 ? pass : unknown('没有写列入依据', '如：列入年度重点项目包保名单'),
});

/** Every rule of entering 四个一. */
export const entryRules = [ownersNamed, leaderIsLeader, entryDated, entryReasoned, ...loadRules];

export function judgeEntry(facts: EntryFacts, pack: RulePack): Finding[] {
  return judge(entryRules, facts, pack);
}

/** The form field that names a role's holder. */
export const roleFields: Readonly<Record<OwnershipRole, string>> = {
  responsible_leader: 'leaderId',
  section_leader: 'sectionLeaderName',
  lead_unit: 'leadUnitId',
  recruiting_party: 'recruitingUnitId',
  carrier_party: 'carrierUnitId',
  helper: 'helperName',
  support_unit: 'supportUnitIds',
  team_member: 'team',
};
