import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { StageFacts } from './facts.js';
import { stageLabel } from './stages.js';

export const contactEvidenced = defineRule({
  id: 'stage.contact.evidenced',
  effect: 'block',
  message: '没有接洽记录，不能进入在谈',
  clause: '全市项目调度会讲话：“宁可不报少报，不可虚报假报”（须写明谁、何时、见了谁）',
  field: 'contactFollowUps',
  defaults: { minFollowUps: 1 },
  check: ({ contactFollowUps: { count } }: StageFacts, { minFollowUps }) =>
    count >= minFollowUps
      ? pass
      : fail(
          `接洽记录 ${count} 条，至少应为 ${minFollowUps} 条`,
          '补记一次走访、来电或接待，写明双方人员',
        ),
});

export const nextContactSet = defineRule({
  id: 'stage.next-contact.set',
  effect: 'block',
  message: '未定下次对接日期',
  clause: '全市项目调度会讲话：“主动登门拜访，及时跟进洽谈，加强跟踪调度”',
  field: 'nextContactOn',
  check: ({ to, happenedOn, nextContactOn }: StageFacts) => {
    if (!nextContactOn) {
      return unknown('未填下次对接日期', `进入${stageLabel(to)}前填写下次对接日期`);
    }
    return nextContactOn > happenedOn
      ? pass
      : fail(
          `下次对接 ${nextContactOn}，不晚于本次发生日期 ${happenedOn}`,
          `改为 ${happenedOn} 之后的日期`,
        );
  },
});
