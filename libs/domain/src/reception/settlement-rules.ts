import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { listSigned, thrift } from './clauses.js';
import type { ReceptionSettlementFacts } from './reception.js';
import { sumOfCosts } from './reception.js';
import { costKindLabel } from './reception-words.js';

export const costsEntered = defineRule({
  id: 'reception.settlement.costs-entered',
  effect: 'block',
  message: '没有填写实际费用',
  clause: listSigned,
  field: 'actualCosts',
  check: ({ costs, plannedYuan }: ReceptionSettlementFacts) =>
    costs.length || !plannedYuan
      ? pass
      : unknown(`报批 ${plannedYuan} 元，实际费用没有一笔`, '逐笔填写；没有发生的填 0 元并说明'),
});

export const costsDocumented = defineRule({
  id: 'reception.settlement.costs-documented',
  effect: 'block',
  message: '有的费用没有票据',
  clause: listSigned,
  field: 'actualCosts',
  check: ({ costs }: ReceptionSettlementFacts) => {
    const bare = costs.filter(
      ({ amountYuan, documentNo, fileId }) => amountYuan > 0 && !documentNo?.trim() && !fileId,
    );
    const words = bare.map(({ kind, amountYuan }) => `${costKindLabel(kind)} ${amountYuan} 元`);
    return bare.length ? unknown(`没有票据：${words.join('、')}`, '填写票据号，或附上票据') : pass;
  },
});

export const costListSigned = defineRule({
  id: 'reception.settlement.list-signed',
  effect: 'block',
  message: '接待清单没有审签',
  clause: listSigned,
  field: 'listSignedBy',
  check: ({ listSignedBy, listSignedOn, heldOn, today }: ReceptionSettlementFacts) => {
    if (!listSignedBy?.trim()) return unknown('没有审签人', '由相关负责人审签接待清单，填写姓名');
    if (!listSignedOn) return unknown('没有审签日期', '填写审签日期', 'listSignedOn');
    return listSignedOn >= heldOn && listSignedOn <= today
      ? pass
      : fail(
          `审签 ${listSignedOn}，接待 ${heldOn}，今天是 ${today}`,
          `改为 ${heldOn} 到 ${today} 之间的日期`,
          'listSignedOn',
        );
  },
});

export const costsAsPlanned = defineRule({
  id: 'reception.settlement.as-planned',
  effect: 'mark',
  message: '实际费用多于报批的',
  clause: thrift,
  field: 'actualCosts',
  check: ({ costs, plannedYuan }: ReceptionSettlementFacts) => {
    const actual = sumOfCosts(costs);
    return actual <= plannedYuan
      ? pass
      : fail(`报批 ${plannedYuan} 元，实际 ${actual} 元`, '在备注中说明原因');
  },
});
