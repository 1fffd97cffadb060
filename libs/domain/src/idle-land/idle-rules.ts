import { Decimal } from 'decimal.js';
import type { Finding, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass, unknown } from '../rule/index.js';
import { delayedDays, delayedUntil, type LandDelay } from './delays.js';
import { idleClock, yearsAfter } from './idle-clock.js';

/** What is known of a site's land. Areas are decimals as text; money whole yuan; dates 'YYYY-MM-DD'. */
export interface IdleFacts {
  today: string;
  agreedStartOn: string | null;
  startedOn: string | null;
  stoppedOn: string | null;
  dueMu: string | null;
  developedMu: string | null;
  totalInvestmentYuan: number | null;
  investedYuan: number | null;
  /** 政府原因顺延, as confirmed; the clock stands still on these days. */
  delays?: readonly LandDelay[];
}

const order = '国土资源部令第53号《闲置土地处置办法》（2012-07-01 施行）';

/** A prompt at the last watch point reached. The decision is for people. */
export const startedAsAgreed = defineRule({
  id: 'idle-land.start.as-agreed',
  effect: 'mark',
  message: '约定开工日临近或已过，还没有动工',
  clause: `${order}：超过约定开工日满一年未动工的，认定为闲置土地；提示的时点为系统建议，待确认`,
  check: ({ agreedStartOn, startedOn, today, delays = [] }: IdleFacts) => {
    if (startedOn) return pass;
    if (!agreedStartOn) return unknown('合同没有约定开工日期', '在正式合同的阶段中补填开工日期');
    const { current, next } = idleClock(agreedStartOn, { startedOn, today, delays });
    if (!current) return pass;
    const ahead = next ? `；下一时点 ${next.on}（${next.label}）` : '';
    return fail(
      `约定 ${agreedStartOn}${stoodStill(delays)}，${current.label}（${current.on}）${ahead}`,
      '督促动工；政府原因造成的，先办理延期',
    );
  },
});

/** Begun, but less than a third of the area or a quarter of the money, and stopped for a year. */
export const builtAsDue = defineRule({
  id: 'idle-land.built.as-due',
  effect: 'mark',
  message: '动工后停建满一年，面积或投资不足',
  clause: `${order}：已动工但面积不足三分之一或投资不足百分之二十五，中止建设满一年`,
  defaults: { minAreaParts: 3, minMoneyPercent: 25, stoppedYears: 1 },
  check: (facts: IdleFacts, limits) => {
    const { startedOn, stoppedOn, today, delays = [] } = facts;
    if (!startedOn || !stoppedOn) return pass;
    const fullOn = yearsAfter(stoppedOn, Number(limits.stoppedYears));
    if (today < delayedUntil(fullOn, { since: stoppedOn, delays })) return pass;
    const short = shortfalls(facts, limits);
    if (short.told.length) {
      return fail(`${stoppedOn} 起停建，${short.told.join('；')}`, '现场核实停建日期、面积和投资');
    }
    return short.unknown.length
      ? unknown(`${stoppedOn} 起停建，没有${short.unknown.join('、')}`, '在周报中补填')
      : pass;
  },
});

export const idleLandRules = [startedAsAgreed, builtAsDue];

export function judgeIdleLand(facts: IdleFacts, pack: RulePack): Finding[] {
  return judge(idleLandRules, facts, pack);
}

function stoodStill(delays: readonly LandDelay[]): string {
  const days = delayedDays(delays);
  return days ? `（政府原因顺延 ${days} 天）` : '';
}

function shortfalls(
  { dueMu, developedMu, totalInvestmentYuan, investedYuan }: IdleFacts,
  { minAreaParts, minMoneyPercent }: Record<string, unknown>,
): { told: string[]; unknown: string[] } {
  const told: string[] = [];
  const missing: string[] = [];
  if (dueMu === null || developedMu === null) missing.push('已动工面积或应动工面积');
  else if (new Decimal(developedMu).mul(Number(minAreaParts)).lt(dueMu)) {
    told.push(`动工 ${developedMu} 亩，不足 ${dueMu} 亩的 1/${String(minAreaParts)}`);
  }
  if (!totalInvestmentYuan || investedYuan === null) missing.push('投资数');
  else if (investedYuan * 100 < totalInvestmentYuan * Number(minMoneyPercent)) {
    told.push(`投资不足总投资的 ${String(minMoneyPercent)}%`);
  }
  return { told, unknown: missing };
}
