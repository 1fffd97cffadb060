import { daysBetween } from '../dates/index.js';
import { type FlagFacts, isFlagship } from '../flags/index.js';
import type { RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass } from '../rule/index.js';
import type { IndicatorId } from './indicators.js';
import type { FigureRow } from './score-item.js';

/** What happened, of one project (or, for fiscal, of one unit), as an assessment finds it. */
export type CountedKind =
  | 'committee_passed'
  | 'framework_signed'
  | 'contracted'
  | 'construction_start'
  | 'production'
  | 'at_target'
  | 'payment'
  | 'fiscal'
  | 'overdue_start'
  | 'overturned';

/** One record of the period, on or before the cut-off, as far as it was known. */
export interface CountedRecord extends FlagFacts {
  key: string;
  leadId: string | null;
  kind: CountedKind;
  happenedOn: string;
  firstContactOn: string | null;
  /** The amount of a payment or of a month's income. */
  yuan: number | null;
  isVerified: boolean;
}

export const advancedInTime = defineRule({
  id: 'ranking.lead.advanced-in-time',
  effect: 'mark',
  message: '首次接洽后及时推进',
  clause: '全市项目调度会讲话：出差看成效，不“耗时间、凑天数”；天数不计分，90 日内推进的计',
  defaults: { days: 90 },
  check: (
    record: Pick<CountedRecord, 'happenedOn' | 'firstContactOn'>,
    { days }: { days: number },
  ) => {
    const gap = record.firstContactOn
      ? daysBetween(record.firstContactOn, record.happenedOn)
      : Infinity;
    return gap <= days ? pass : fail(`接洽后 ${gap} 天才推进`, '加快洽谈');
  },
});

/** The indicators one record counts for; each figure is these rows and nothing else, so it opens to them. */
export function indicatorsOf(record: CountedRecord, from: string, pack: RulePack): IndicatorId[] {
  const advanced = isAdvance(record, from, pack) ? (['advanced-count'] as const) : [];
  switch (record.kind) {
    case 'committee_passed':
    case 'framework_signed':
      return [...advanced];
    case 'contracted': {
      const flagship = isFlagship(record, pack).state === 'yes';
      return [
        ...(['signed-count', 'signed-amount'] as const),
        ...(flagship ? (['flagship-count'] as const) : []),
        ...advanced,
      ];
    }
    default:
      return [direct[record.kind]];
  }
}

/** The row a figure sums or counts. */
export function figureRowOf({
  key,
  leadId,
  yuan,
  isVerified,
  ...record
}: CountedRecord): FigureRow {
  return { id: leadId ?? key, yuan: yuan ?? record.totalInvestmentYuan, isVerified };
}

const direct = {
  construction_start: 'start-count',
  production: 'production-count',
  at_target: 'at-target-count',
  payment: 'paid-in',
  fiscal: 'fiscal-income',
  overdue_start: 'overdue-start-count',
  overturned: 'fabricated-count',
} as const;

/** Counted in the period of the first contact, so that no project counts in two. */
function isAdvance(record: CountedRecord, from: string, pack: RulePack): boolean {
  const { firstContactOn } = record;
  return (
    firstContactOn !== null &&
    firstContactOn >= from &&
    judge([advancedInTime], record, pack)[0]?.verdict === 'pass'
  );
}
