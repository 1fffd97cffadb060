import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { ProgressFacts } from './progress-facts.js';
import { worksLabel, worksRank } from './works-levels.js';

export const truth = '全市项目调度会讲话：“宁可不报少报，不可虚报假报”';
const twoLines = '全市项目调度会讲话：“投资计划和形象建设进度”';
const fixMoney = '核对累计完成投资（从开工至今的合计，不是本周新增）；确需调减的写明原因';

export const progressNotFuture = defineRule({
  id: 'progress.date.not-future',
  effect: 'block',
  message: '不能填报还没有到的日期',
  clause: truth,
  field: 'observedOn',
  check: ({ observedOn, today }: ProgressFacts) =>
    observedOn <= today
      ? pass
      : fail(`填报日期 ${observedOn}，今天是 ${today}`, `改为 ${today} 或之前的日期`),
});

export const progressAfterContract = defineRule({
  id: 'progress.date.after-contract',
  effect: 'block',
  message: '项目正式签约之后才填报建设进展',
  clause: truth,
  field: 'observedOn',
  check: ({ observedOn, contractedOn }: ProgressFacts) => {
    if (!contractedOn) return unknown('项目没有正式签约的记录', '先登记正式投资合同');
    return observedOn >= contractedOn
      ? pass
      : fail(`填报日期 ${observedOn}，签约 ${contractedOn}`, '核对填报日期');
  },
});

export const worksNotBackwards = defineRule({
  id: 'progress.works.not-backwards',
  effect: 'block',
  message: '形象进度比上次低，没有说明原因',
  clause: twoLines,
  field: 'backReason',
  check: ({ worksLevel, worksPercent, backReason, earlier }: ProgressFacts) => {
    const last = earlier.at(-1);
    if (!last || backReason) return pass;
    const isBack =
      worksRank(worksLevel) < worksRank(last.worksLevel) || worksPercent < last.worksPercent;
    if (!isBack) return pass;
    return fail(
      `上次（${last.observedOn}）${worksLabel(last.worksLevel)} ${last.worksPercent}%，` +
        `这次${worksLabel(worksLevel)} ${worksPercent}%`,
      '核对形象进度；确有返工、拆除的，写明原因',
    );
  },
});

export const moneyNotBackwards = defineRule({
  id: 'progress.money.not-backwards',
  effect: 'block',
  message: '累计完成投资比上次少，没有说明原因',
  clause: twoLines,
  field: 'backReason',
  check: ({ investedYuan, backReason, earlier }: ProgressFacts) => {
    const last = earlier.at(-1);
    if (!last || backReason || investedYuan >= last.investedYuan) return pass;
    return fail(
      `上次（${last.observedOn}）${wan(last.investedYuan)}，这次 ${wan(investedYuan)}`,
      fixMoney,
    );
  },
});

export const stopNotFuture = defineRule({
  id: 'progress.stop.in-time',
  effect: 'block',
  message: '停工日期晚于填报日期，或早于签约',
  clause: truth,
  field: 'stoppedOn',
  check: ({ stoppedOn, observedOn, contractedOn }: ProgressFacts) => {
    if (!stoppedOn) return pass;
    const isEarly = contractedOn !== null && stoppedOn < contractedOn;
    return stoppedOn <= observedOn && !isEarly
      ? pass
      : fail(
          `停工 ${stoppedOn}，填报 ${observedOn}，签约 ${contractedOn ?? '未登记'}`,
          '核对停工日期',
        );
  },
});

/** Exact to the yuan, in 万元: the figures of two reports may differ by little. */
export function wan(yuan: number): string {
  return `${yuan / 10_000} 万元`;
}
