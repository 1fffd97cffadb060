import { paceKept } from '../pace/judge-pace.js';
import { weeklyEntered } from '../progress/detectors.js';
import { dispatch, push, unsettled, weinan } from './clauses.js';
import { laterOf, when } from './since.js';
import { leadStall } from './stall-rule.js';

/** From contract to works. */
export const signedNotStarted = leadStall({
  id: 'stall.contracted.not-started',
  message: '签约后没有开工',
  clause: `${dispatch}：“签约备案X个项目仅开工X个”；${weinan}：签约满 1 年未开工列为问题项目；90、180 天为${unsettled}`,
  clock: 'calendar',
  counts: '自签订正式合同起',
  defaults: { yellowAfter: 90, redAfter: 180, exitAfter: 365 },
  yellow: { param: 'yellowAfter' },
  red: { param: 'redAfter' },
  exit: { param: 'exitAfter' },
  holder: 'recruiter',
  next: '查明卡在土地、环评、资金还是手续，提请调度；满一年的提请退出评审',
  since: ({ stage, stageSince }) => when(stage === 'contracted', stageSince),
});

export const startedNoMoney = leadStall({
  id: 'stall.started.no-money',
  message: '开工后没有资金投入',
  clause: `${weinan}：开工后连续 3 个月没有资金投入；黄灯 60 天为${unsettled}`,
  clock: 'calendar',
  counts: '自最近一笔有凭证的付款起；没有付款的，自开工起',
  defaults: { yellowAfter: 60, redAfter: 90 },
  yellow: { param: 'yellowAfter' },
  red: { param: 'redAfter' },
  holder: 'recruiter',
  next: '核实资金是否到位，补传付款凭证',
  since: ({ stage, stageSince, lastPaidOn }) =>
    when(stage === 'construction_started', laterOf(stageSince, lastPaidOn)),
});

export const weeklySilent = leadStall({
  id: 'stall.progress.silent',
  message: '在建项目没有按周填报',
  clause: `${push}：“周周有进度、月月出形象”；天数与“没有按周填报进展”同为一数`,
  clock: 'calendar',
  counts: '自最近一次周报起；没有周报的，自开工起',
  // That rule says "more than", these count "full".
  yellow: { of: weeklyEntered, param: 'yellowDays', plus: 1 },
  red: { of: weeklyEntered, param: 'redDays', plus: 1 },
  holder: 'recruiter',
  next: '填报本周进展，附现场照片',
  since: ({ stage, stageSince, lastReportOn }) =>
    when(stage === 'construction_started', laterOf(stageSince, lastReportOn)),
});

export const paceBehind = leadStall({
  id: 'stall.pace.behind',
  message: '投资完成落后于序时进度',
  clause: paceKept.clause,
  clock: 'calendar',
  counts: '自查出落后之日起；黄、红按“序时进度”的参数',
  yellow: 0,
  red: 0,
  holder: 'recruiter',
  next: '查明原因，提请调度',
  since: ({ paceLight }) => when(paceLight === 'yellow' || paceLight === 'red', ''),
  light: ({ paceLight }) => (paceLight === 'gray' ? 'green' : paceLight),
});

export const idleLandNear = leadStall({
  id: 'stall.idle-land.near',
  message: '约定开工日临近或已过，土地将闲置',
  clause: `国土资源部令第53号《闲置土地处置办法》：超过约定开工日满一年未动工的，认定为闲置土地；提前提示的天数为${unsettled}`,
  clock: 'calendar',
  counts: '自合同约定的开工日起，提前提示',
  defaults: { noticeBefore: 90, redBeforeYear: 60 },
  yellow: { param: 'noticeBefore', sign: -1 },
  red: { param: 'redBeforeYear', sign: -1, plus: 365 },
  holder: 'recruiter',
  next: '督促动工；政府原因造成的，先办理延期',
  since: ({ stage, agreedStartOn, isStarted }) =>
    when(stage === 'contracted' && !isStarted, agreedStartOn),
});

export const fourOnesGap = leadStall({
  id: 'stall.ownership.gap',
  message: '四个一有人空缺',
  clause: `${dispatch}：“一个项目、一名领导、一套班子、一抓到底”`,
  clock: 'calendar',
  counts: '自空缺之日起，当天即红',
  yellow: 0,
  red: 0,
  holder: 'hub',
  next: '当天补齐责任人',
  since: ({ gapSinceOn }) => gapSinceOn,
});

export const signedStallRules = [
  signedNotStarted,
  startedNoMoney,
  weeklySilent,
  paceBehind,
  idleLandNear,
  fourOnesGap,
] as const;
