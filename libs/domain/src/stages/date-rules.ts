import { daysBetween } from '../dates/index.js';
import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { StageFacts } from './facts.js';

const twoDates = '全市项目调度会讲话：“宁可不报少报，不可虚报假报”';

export const dateNotFuture = defineRule({
  id: 'stage.date.not-future',
  effect: 'block',
  message: '发生日期晚于今天，尚未发生的事不能登记',
  clause: twoDates,
  field: 'happenedOn',
  check: ({ happenedOn, today }: StageFacts) =>
    happenedOn <= today
      ? pass
      : fail(`发生日期 ${happenedOn}，今天是 ${today}`, `改为 ${today} 或之前的日期`),
});

export const dateNotBeforeFirstContact = defineRule({
  id: 'stage.date.not-before-first-contact',
  effect: 'block',
  message: '发生日期早于首次接洽',
  clause: twoDates,
  field: 'happenedOn',
  check: ({ happenedOn, firstContactOn }: StageFacts) => {
    if (!firstContactOn) return unknown('未填首次接洽日期', '补填首次接洽日期', 'firstContactOn');
    return happenedOn >= firstContactOn
      ? pass
      : fail(
          `发生日期 ${happenedOn}，首次接洽 ${firstContactOn}`,
          `改为 ${firstContactOn} 或之后的日期，或更正首次接洽日期`,
        );
  },
});

export const dateNotBeforePrevious = defineRule({
  id: 'stage.date.not-before-previous',
  effect: 'block',
  message: '发生日期早于上一阶段',
  clause:
    '全市项目调度会讲话：“在谈项目多、过会少、签约落地更少”（一个项目一条阶段史，先后不得颠倒）',
  field: 'happenedOn',
  check: ({ happenedOn, lastEventOn, lastEventCertainty }: StageFacts) => {
    // "Not later than" a day leaves earlier days open: only an exact date can contradict.
    if (!lastEventOn || lastEventCertainty === 'no_later_than') return pass;
    return happenedOn >= lastEventOn
      ? pass
      : fail(
          `发生日期 ${happenedOn}，上一阶段 ${lastEventOn}`,
          `改为 ${lastEventOn} 或之后的日期，或先更正上一阶段的日期`,
        );
  },
});

export const entryLate = defineRule({
  id: 'stage.entry.late',
  effect: 'mark',
  message: '补登：发生后较久才登记，留痕',
  clause: '全市项目调度会讲话：“定期调度”（登记时限原文未定，待确认）',
  field: 'happenedOn',
  defaults: { days: 30 },
  check: ({ happenedOn, today }: StageFacts, { days }) => {
    const late = daysBetween(happenedOn, today);
    return late <= days
      ? pass
      : fail(`发生于 ${happenedOn}，${late} 天后才登记，时限 ${days} 天`, '无需更改，今后及时登记');
  },
});
