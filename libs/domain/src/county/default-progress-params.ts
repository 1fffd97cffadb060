import { moneyMatchesWorks } from '../progress/detectors.js';
import type { Param } from '../rule/index.js';

const yinchuan = '银川市发改委（2025-03）；武汉（2022-05）用比值，两种算法结论不同，用哪种待确认';
const wuhan = '武汉（2022-05）：不足序时进度 80% 为黄、60% 为红；待确认';
const sample = '“周周有进度、月月出形象”未给天数，待确认';

/** What construction is judged by: pace, weekly reports, nodes. */
export const progressParams: Record<string, Record<string, Param>> = {
  'pace.year.kept': {
    isRatio: { value: false, source: yinchuan, pending: true },
    isByMonths: { value: false, source: '“时间过半、任务过半”按天数理解，待确认', pending: true },
    yellowPoints: { value: 10, source: '银川市发改委（2025-03）：落后 10 至 30 个百分点为黄' },
    redPoints: { value: 30, source: '银川市发改委（2025-03）：落后超过 30 个百分点为红' },
    yellowRatioPercent: { value: 80, source: wuhan, pending: true },
    redRatioPercent: { value: 60, source: wuhan, pending: true },
  },
  'progress.weekly.entered': {
    yellowDays: { value: 7, source: sample, pending: true },
    redDays: { value: 14, source: sample, pending: true },
  },
  'progress.photo.monthly': { days: { value: 31, source: sample, pending: true } },
  'progress.photo.day-agrees': { days: { value: 7, source: sample, pending: true } },
  'progress.money.matches-works': Object.fromEntries(
    Object.entries(moneyMatchesWorks.defaults ?? {}).map(([name, value]) => [
      name,
      { value, source: '各形象阶段的投资占比没有文件规定，待确认', pending: true },
    ]),
  ),
  'progress.observation.changed': {
    days: { value: 30, source: '“没有什么变化”未给天数，待确认', pending: true },
  },
  'progress.money.evidenced': {
    maxGapPercent: { value: 20, source: '“不可虚报假报”未给幅度，待确认', pending: true },
  },
  'progress.money.flows': {
    days: {
      value: 90,
      source: '参照渭南市项目体检：连续 3 个月没有资金投入；待确认',
      pending: true,
    },
  },
  'plan.node.in-time': {
    soonDays: { value: 7, source: '参照谯城区“临期预警”（48 小时）；待确认', pending: true },
  },
  'plan.term.realistic': {
    minPercent: { value: 70, source: '“工期压得更短”未给限度，待确认', pending: true },
  },
  'idle-land.built.as-due': {
    minAreaParts: { value: 3, source: '国土资源部令第53号：不足三分之一' },
    minMoneyPercent: { value: 25, source: '国土资源部令第53号：不足百分之二十五' },
    stoppedYears: { value: 1, source: '国土资源部令第53号：中止开发建设满一年' },
  },
};
