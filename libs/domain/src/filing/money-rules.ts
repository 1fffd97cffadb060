import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { spoken } from './clauses.js';
import { againstStandard } from './cost-line.js';
import type { FilingFacts } from './filing-facts.js';
import { tripCostKinds, wordFor } from './trip-words.js';

export const budgetWithinStandard = defineRule({
  id: 'trip.filing.budget-within-standard',
  effect: 'block',
  message: '预算超过标准',
  clause: `${spoken.waste}；差旅标准按财行〔2013〕531号，各地标准见支出标准表`,
  field: 'budget',
  check: ({ budget, limitsYuan }: FilingFacts) => {
    const over = budget.flatMap((line, at) => {
      const { kind, place, count, amountYuan } = line;
      const limitYuan = limitsYuan[at] ?? null;
      const { isOver, standardYuan } = againstStandard({ ...line, limitYuan });
      if (!isOver) return [];
      return [
        `${place ?? ''}${wordFor(tripCostKinds, kind)} ${amountYuan} 元，标准 ${limitYuan} × ${count} = ${standardYuan} 元`,
      ];
    });
    return over.length ? fail(over.join('；'), '按标准压减') : pass;
  },
});

/** A missing standard is not guessed: a person approves, nothing approves by itself. */
export const budgetStandardKnown = defineRule({
  id: 'trip.filing.budget-standard-known',
  effect: 'mark',
  message: '没有可对照的支出标准，须由审批人核定',
  clause: spoken.waste,
  field: 'budget',
  check: ({ budget, limitsYuan }: FilingFacts) => {
    const bare = budget.filter(
      (line, at) => againstStandard({ ...line, limitYuan: limitsYuan[at] ?? null }).isBare,
    );
    return bare.length
      ? unknown(
          `没有标准，待确认：${bare.map(({ kind, place }) => `${place ?? ''}${wordFor(tripCostKinds, kind)}`).join('、')}`,
          '请招商中心补录支出标准；本次由审批人核定',
        )
      : pass;
  },
});
