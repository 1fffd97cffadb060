import type { Param } from '../rule/index.js';

/** What a ranking is shown with: how old, how late, how bunched, and the two-year line. */
export const rankingParams: Record<string, Record<string, Param>> = {
  'ranking.lead.advanced-in-time': {
    days: { value: 90, source: '“耗时间、凑天数”未给期限，待确认', pending: true },
  },
  'ranking.unit.fresh': {
    days: { value: 30, source: '“周周有进度、月月出形象”未给天数，待确认', pending: true },
  },
  'ranking.record.on-time': {
    days: { value: 7, source: '“宁可不报少报，不可虚报假报”未给录入时限，待确认', pending: true },
  },
  'ranking.record.month-end': {
    days: { value: 3, source: '月末集中录入的天数没有文件规定，待确认', pending: true },
  },
  'ranking.two-years.above-line': {
    minScore: {
      value: 60,
      source: '“连续两年成效不明显”未给分数线，公开文件中也没有找到，待确认',
      pending: true,
    },
  },
};
