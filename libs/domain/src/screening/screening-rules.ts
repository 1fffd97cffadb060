import { daysBetween } from '../dates/index.js';
import type { Finding, Rule, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import type { FloorFigures, FloorParams } from './admission-floor.js';
import { belowFloor, floorDefaults, unstatedForFloor } from './admission-floor.js';
import type { ScreeningOpinion } from './opinions.js';

/** What a judge of a 研判 may know. Dates are 'YYYY-MM-DD'. */
export interface ScreeningFacts extends FloorFigures {
  opinion: ScreeningOpinion;
  source: string | null;
  referrer: string | null;
  registeredOn: string;
  today: string;
}

const floorClause =
  '宣城市投资促进局线索管理通知（2024-01-31）：制造业总投资不低于 1 亿元且固定资产不低于 6000 万元，大数据固定资产不低于 3000 万元';

export const floorMet = defineRule<ScreeningFacts, FloorParams>({
  id: 'screening.floor.met',
  effect: 'block',
  message: '低于准入门槛，不能准予跟进',
  clause: floorClause,
  field: 'opinion',
  defaults: floorDefaults,
  check: (facts, params) => {
    const short = facts.opinion === 'admit' ? belowFloor(facts, params) : [];
    return short.length
      ? fail(short.join('；'), '改为“走标准厂房（租赁）”或“不予受理”，并写明理由')
      : pass;
  },
});

export const floorFiguresStated = defineRule<ScreeningFacts, FloorParams>({
  id: 'screening.floor.figures-stated',
  effect: 'mark',
  message: '投资额未填全，判不出是否达到准入门槛',
  clause: floorClause,
  defaults: floorDefaults,
  check: (facts, params) => {
    const missing = unstatedForFloor(facts, params);
    const [first] = missing;
    if (!first) return pass;
    const names = missing.map(({ label }) => label).join('、');
    return unknown(`未填：${names}`, `问清后补填${names}；进入预审前会再判一次`, first.field);
  },
});

export const sourceStated = defineRule({
  id: 'screening.source.stated',
  effect: 'mark',
  message: '没有写明信息来源或引荐人',
  clause: '全市项目调度会讲话：“宁可不报少报，不可虚报假报”（线索从哪里来要说得清）',
  field: 'source',
  check: ({ source, referrer }: ScreeningFacts) =>
    source?.trim() || referrer?.trim()
      ? pass
      : unknown('信息来源、引荐人均未填', '在项目资料中补填其中一项'),
});

/** Days after the day of registration within which an opinion is due. */
export interface DueParams extends Record<string, number> {
  days: number;
}

export const screenedInTime = defineRule<ScreeningFacts, DueParams>({
  id: 'screening.recorded.in-time',
  effect: 'mark',
  message: '研判意见超过时限',
  clause: '全市项目调度会讲话：“学习、甄别、研判”（时限原文未给，待确认）',
  defaults: { days: 7 },
  check: ({ registeredOn, today }, { days }) => {
    const taken = daysBetween(registeredOn, today);
    return taken <= days
      ? pass
      : fail(
          `${registeredOn} 登记，已过 ${taken} 天，时限 ${days} 天`,
          '及时研判；本次照记，留痕备查',
        );
  },
});

export const screeningRules: readonly Rule<ScreeningFacts>[] = [
  floorMet,
  floorFiguresStated,
  sourceStated,
  screenedInTime,
] as readonly Rule<ScreeningFacts>[];

/** One finding per rule; a blocking one refuses the opinion, not the lead. */
export function judgeScreening(facts: ScreeningFacts, pack: RulePack): Finding[] {
  return judge(screeningRules, facts, pack);
}

/** Days after registration within which the county wants an opinion. */
export function screeningDays(pack: RulePack): number {
  return Number(pack.params[screenedInTime.id]?.days?.value);
}
