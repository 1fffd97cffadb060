import { daysBetween } from '../dates/index.js';
import type { ParamValues } from '../rule/index.js';
import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { Observation, ProgressFacts } from './progress-facts.js';
import { truth, wan } from './report-rules.js';
import { type WorksLevel, worksLabel } from './works-levels.js';

const weekly = '区重点项目推进会讲话：“周周有进度、月月出形象”';
const unchanged = '区重点项目推进会讲话：“形象进度和我们半年观摩时没有什么变化”';

export const photoMonthly = defineRule({
  id: 'progress.photo.monthly',
  effect: 'mark',
  message: '没有当月的现场照片',
  clause: weekly,
  field: 'fileIds',
  defaults: { days: 31 },
  check: ({ photos, lastPhotoOn, observedOn }: ProgressFacts, { days }) => {
    if (photos.length) return pass;
    if (!lastPhotoOn) return fail('还没有传过现场照片', '上传当日拍的现场照片');
    const age = daysBetween(lastPhotoOn, observedOn);
    return age <= Number(days)
      ? pass
      : fail(`最近的照片是 ${lastPhotoOn}，已过 ${age} 天`, '上传当日拍的现场照片');
  },
});

export const progressPhotoDay = defineRule({
  id: 'progress.photo.day-agrees',
  effect: 'mark',
  message: '照片的拍摄日期与填报日期核对不上',
  clause: weekly,
  field: 'fileIds',
  defaults: { days: 7 },
  check: ({ photos, observedOn }: ProgressFacts, { days }) => {
    if (!photos.length) return pass;
    const dated = photos.filter((day) => day !== null);
    const odd = dated.filter((day) => Math.abs(daysBetween(day, observedOn)) > Number(days));
    if (odd.length) return fail(`填报 ${observedOn}，照片 ${odd.join('、')}`, '换成本周拍的照片');
    return dated.length
      ? pass
      : unknown('照片没有自带拍摄日期', '用手机相机直接拍摄上传，不要经聊天软件转发');
  },
});

/** Money, level and percentage all as they were: since when, in days. */
export const progressChanged = defineRule({
  id: 'progress.observation.changed',
  effect: 'mark',
  message: '与以前相比没有变化',
  clause: unchanged,
  field: 'worksPercent',
  defaults: { days: 30 },
  check: (facts: ProgressFacts, { days }) => {
    const since = unchangedSince(facts.earlier, facts);
    const stood = daysBetween(since, facts.observedOn);
    return stood < Number(days)
      ? pass
      : fail(
          `自 ${since} 起 ${stood} 天，投资 ${wan(facts.investedYuan)}、` +
            `${worksLabel(facts.worksLevel)} ${facts.worksPercent}% 都没有变`,
          '写明停滞的原因和突破口，提请调度',
        );
  },
});

/** Share of the total that money may have reached at each level, in percent: no document settles it. */
const shares: Record<Exclude<WorksLevel, 'not_begun'>, [min: number, max: number]> = {
  levelling: [0, 25],
  foundation: [2, 40],
  structure: [5, 65],
  topped_out: [15, 80],
  equipment: [25, 100],
  trial: [50, 110],
};

export const moneyMatchesWorks = defineRule({
  id: 'progress.money.matches-works',
  effect: 'mark',
  message: '资金与形象进度不相称',
  clause: '渭南市项目体检：资金与形象进度不符的列为问题项目',
  field: 'investedYuan',
  defaults: Object.fromEntries(
    Object.entries(shares).flatMap(([level, [min, max]]) => [
      [`${level}MinPercent`, min],
      [`${level}MaxPercent`, max],
    ]),
  ) as ParamValues,
  check: ({ worksLevel, investedYuan, totalInvestmentYuan }: ProgressFacts, limits) => {
    if (!totalInvestmentYuan) return unknown('项目没有总投资', '在项目资料中补填总投资');
    const percent = Math.floor((investedYuan * 100) / totalInvestmentYuan);
    // Land and design are paid before the first spade.
    const level = worksLevel === 'not_begun' ? 'levelling' : worksLevel;
    const least = Number(limits[`${level}MinPercent`]);
    const most = Number(limits[`${level}MaxPercent`]);
    return percent >= least && percent <= most
      ? pass
      : fail(
          `${worksLabel(worksLevel)}阶段，投资完成总投资的 ${percent}%，通常在 ${least}%–${most}% 之间`,
          percent < least ? '核对投资是否漏报，或形象进度是否虚高' : '核对投资是否虚高',
        );
  },
});

export const moneyFlows = defineRule({
  id: 'progress.money.flows',
  effect: 'mark',
  message: '动工后长期没有付款',
  clause: '渭南市项目体检：开工后连续 3 个月没有资金投入的列为问题项目',
  field: 'payments',
  defaults: { days: 90 },
  check: ({ worksLevel, payments, earlierPayments, ...facts }: ProgressFacts, { days }) => {
    if (worksLevel === 'not_begun') return pass;
    const paid = [...payments, ...earlierPayments].map(({ paidOn }) => paidOn).toSorted();
    const since = paid.at(-1) ?? facts.earlier[0]?.observedOn ?? facts.observedOn;
    const dry = daysBetween(since, facts.observedOn);
    return dry < Number(days)
      ? pass
      : fail(`自 ${since} 起 ${dry} 天没有付款凭证`, '补传付款凭证，或说明资金情况');
  },
});

export const moneyWithinTotal = defineRule({
  id: 'progress.money.within-total',
  effect: 'mark',
  message: '累计完成投资超过总投资',
  clause: truth,
  field: 'investedYuan',
  check: ({ investedYuan, totalInvestmentYuan }: ProgressFacts) => {
    if (!totalInvestmentYuan) return unknown('项目没有总投资', '在项目资料中补填总投资');
    return investedYuan <= totalInvestmentYuan
      ? pass
      : fail(
          `累计 ${wan(investedYuan)}，总投资 ${wan(totalInvestmentYuan)}`,
          '核对单位是元还是万元；确有超额的先调整总投资',
        );
  },
});

export type Silence = { lastOn: string | null; today: string };

/** How long a project has been silent; a light of its own beside the judgement. */
export const weeklyEntered = defineRule({
  id: 'progress.weekly.entered',
  effect: 'mark',
  message: '没有按周填报进展',
  clause: weekly,
  defaults: { yellowDays: 7, redDays: 14 },
  check: ({ lastOn, today }: Silence, { yellowDays, redDays }) => {
    if (!lastOn) return fail('还没有填报过', '填报本周进展');
    const silent = daysBetween(lastOn, today);
    if (silent <= Number(yellowDays)) return pass;
    const word = silent > Number(redDays) ? '（红）' : '（黄）';
    return fail(`最近填报 ${lastOn}，已过 ${silent} 天${word}`, '填报本周进展');
  },
});

/** The first day of the unbroken stretch that looks like `now`; its own day when there is none. */
export function unchangedSince(earlier: readonly Observation[], now: Observation): string {
  const differs = earlier.findLastIndex(
    (one) =>
      one.investedYuan !== now.investedYuan ||
      one.worksLevel !== now.worksLevel ||
      one.worksPercent !== now.worksPercent,
  );
  return earlier[differs + 1]?.observedOn ?? now.observedOn;
}
