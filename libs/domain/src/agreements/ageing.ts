import { daysBetween } from '../dates/index.js';
import type { RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass } from '../rule/index.js';
import type { AgreementState } from './agreement.js';
import { signing } from './registration-rules.js';

export interface AgeingFacts extends AgreementState {
  /** The project has a registered contract. */
  isConverted: boolean;
  /** The project left the ladder: nobody is expected to sign. */
  isOver: boolean;
  today: string;
}

export type AgeingLevel = 'fresh' | 'due' | 'overdue';

export interface Ageing {
  days: number;
  level: AgeingLevel;
}

export const unconvertedAge = defineRule({
  id: 'agreement.unconverted.age',
  effect: 'mark',
  message: '意向、框架协议久未转为正式合同',
  clause: `${signing}（原文未给期限，待确认）`,
  defaults: { noticeDays: 60, alertDays: 90 },
  check: (facts: AgeingFacts, { noticeDays }) => {
    const days = unconvertedDays(facts);
    return days === null || days < noticeDays
      ? pass
      : fail(
          `签订已 ${days} 天，提醒期 ${noticeDays} 天`,
          '推动正式签约；确已不再推进的，终止协议',
        );
  },
});

/** How long an intent or framework agreement has waited for its contract; null when it does not wait. */
export function ageingOf(facts: AgeingFacts, pack: RulePack): Ageing | null {
  const days = unconvertedDays(facts);
  if (days === null) return null;
  const { noticeDays, alertDays } = ageingParams(pack);
  const level = days >= alertDays ? 'overdue' : days >= noticeDays ? 'due' : 'fresh';
  return { days, level };
}

/** The two terms and whether they are still 待确认. */
export function ageingParams(pack: RulePack) {
  const [finding] = judge([unconvertedAge], someday, pack);
  const { noticeDays, alertDays } = finding!.params;
  return {
    noticeDays: Number(noticeDays!.value),
    alertDays: Number(alertDays!.value),
    isPending: !!noticeDays!.pending || !!alertDays!.pending,
  };
}

function unconvertedDays(facts: AgeingFacts): number | null {
  const { kind, status, signedOn, isConverted, isOver, today } = facts;
  const waits = kind !== 'contract' && status === 'registered' && !isConverted && !isOver;
  return waits ? daysBetween(signedOn, today) : null;
}

const someday: AgeingFacts = {
  kind: 'contract',
  status: 'registered',
  signedOn: '2026-01-01',
  isConverted: true,
  isOver: false,
  today: '2026-01-01',
};
