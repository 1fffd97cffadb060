import { defineRule, fail, pass } from '../rule/index.js';
import { formatYuan } from '../terms/format-yuan.js';

/** A total before and after; null is "not stated". Whole yuan. */
export interface TotalChange {
  before: number | null;
  after: number | null;
}

interface TierParams extends Record<string, number> {
  firstYuan: number;
  secondYuan: number;
  thirdYuan: number;
}

export const tierRaise = defineRule({
  id: 'lead.total.tier-raised',
  effect: 'mark',
  message: '总投资调增后跨入更高档次，须说明理由并由第二人批准',
  clause: '全市项目调度会讲话：“将小项目包装成大项目”',
  field: 'totalInvestmentYuan',
  defaults: { firstYuan: 3e8, secondYuan: 1e9, thirdYuan: 1.5e9 },
  check: ({ before, after }: TotalChange, params: TierParams) => {
    if (before === null || after === null) return pass;
    const { firstYuan, secondYuan, thirdYuan } = params;
    const crossed = [firstYuan, secondYuan, thirdYuan]
      .filter((yuan) => before < yuan && after >= yuan)
      .toSorted((one, other) => other - one)[0];
    return crossed
      ? fail(
          `由 ${formatYuan(before)}增至 ${formatYuan(after)}，跨入 ${formatYuan(crossed)}以上（含）`,
          '附增资依据，由另一人批准后生效',
        )
      : pass;
  },
});
