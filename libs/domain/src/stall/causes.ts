import { daysBetween } from '../dates/index.js';
import type { RulePack } from '../rule/index.js';
import { defineRule, fail, judge, paramOf, pass } from '../rule/index.js';
import { unsettled } from './clauses.js';

/** 症结: what holds a project up, in words that can be counted. */
export const stallCauses = [
  { id: 'land', label: '土地供应', labelEn: 'Land supply' },
  { id: 'factors', label: '水电气、能耗等要素', labelEn: 'Utilities and energy' },
  { id: 'permits', label: '手续审批', labelEn: 'Permits' },
  { id: 'funds', label: '投资方资金', labelEn: "The investor's funds" },
  { id: 'market', label: '市场变化或投资意愿', labelEn: 'Market or will to invest' },
  { id: 'policy', label: '政策兑现', labelEn: 'Promises of policy' },
  { id: 'effort', label: '责任落实', labelEn: 'Nobody pushes it' },
  { id: 'other', label: '其他', labelEn: 'Other' },
] as const;

export type StallCause = (typeof stallCauses)[number]['id'];

export interface CauseFacts {
  today: string;
  openedOn: string;
  cause: StallCause | null;
}

export const causeNamed = defineRule({
  id: 'stall.cause.named',
  effect: 'block',
  message: '久停滞的写明症结',
  clause: `“没有实质性进展的项目，找准问题的症结和突破口”；亮灯多少天起必填为${unsettled}`,
  field: 'cause',
  defaults: { causeAfter: 10 },
  check: ({ today, openedOn, cause }: CauseFacts, { causeAfter }) => {
    const days = daysBetween(openedOn, today);
    return cause !== null || days < Number(causeAfter)
      ? pass
      : fail(`亮灯 ${days} 天，满 ${String(causeAfter)} 天要写明症结`, '说明情况，选一项症结');
  },
});

/** Days after the light came on from which an answer names the cause. */
export function causeAfter(pack: RulePack): number {
  return Number(paramOf(causeNamed, 'causeAfter', pack));
}

export function judgeCause(facts: CauseFacts, pack: RulePack) {
  return judge([causeNamed], facts, pack);
}

export function causeLabel(cause: StallCause): string {
  return stallCauses.find(({ id }) => id === cause)!.label;
}
