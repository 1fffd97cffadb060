import { unconvertedAge } from '../agreements/ageing.js';
import { dispatch, jiangmen, push, unsettled } from './clauses.js';
import { laterOf, when } from './since.js';
import { leadStall } from './stall-rule.js';

/** From first word to signature. */
export const leadUnanswered = leadStall({
  id: 'stall.lead.unanswered',
  message: '新线索没有人联系',
  clause: `${jiangmen}：线索 1 天内响应；红灯 3 个工作日为${unsettled}`,
  clock: 'workdays',
  counts: '自登记之日起，没有任何跟进记录',
  defaults: { yellowWorkdays: 1, redWorkdays: 3 },
  yellow: { param: 'yellowWorkdays' },
  red: { param: 'redWorkdays' },
  holder: 'recruiter',
  next: '今天联系投资方，记一条跟进',
  since: ({ stage, registeredOn, lastContactOn }) =>
    when(stage === 'lead' && lastContactOn === null, registeredOn),
});

export const leadUnscreened = leadStall({
  id: 'stall.lead.unscreened',
  message: '线索没有研判',
  clause: `${jiangmen}：3 天内研判、重大的不超过 1 周；折合工作日${unsettled}`,
  clock: 'workdays',
  counts: '自登记之日起，没有研判意见',
  defaults: { yellowWorkdays: 3, redWorkdays: 5 },
  yellow: { param: 'yellowWorkdays' },
  red: { param: 'redWorkdays' },
  holder: 'hub',
  next: '招商中心作出研判意见',
  since: ({ stage, registeredOn, isScreened }) =>
    when(stage === 'lead' && !isScreened, registeredOn),
});

export const negotiatingNoContact = leadStall({
  id: 'stall.negotiating.no-contact',
  message: '在谈项目久未联系',
  clause: `${jiangmen}：每 2 周报告跟进；${dispatch}：“加强跟踪调度”；红灯 30 天为${unsettled}`,
  clock: 'calendar',
  counts: '自最近一次跟进起；没有跟进的，自进入在谈起',
  defaults: { yellowAfter: 14, redAfter: 30 },
  yellow: { param: 'yellowAfter' },
  red: { param: 'redAfter' },
  holder: 'recruiter',
  next: '约见或通话一次，写明下一步和下次联系日期',
  since: ({ stage, stageSince, lastContactOn }) =>
    when(stage === 'negotiating', laterOf(stageSince, lastContactOn)),
});

export const passedUnsigned = leadStall({
  id: 'stall.passed.unsigned',
  message: '过会以后没有签约',
  clause: `${dispatch}：“争取尽快正式签约”；30、60 天为${unsettled}`,
  clock: 'calendar',
  counts: '自过会之日起',
  defaults: { yellowAfter: 30, redAfter: 60 },
  yellow: { param: 'yellowAfter' },
  red: { param: 'redAfter' },
  holder: 'recruiter',
  next: '商定合同文本，推动签约；谈不成的退回在谈',
  since: ({ stage, stageSince }) => when(stage === 'committee_passed', stageSince),
});

export const frameworkUnconverted = leadStall({
  id: 'stall.framework.unconverted',
  message: '框架协议没有转为正式合同',
  clause: `${dispatch}：“争取尽快正式签约”；天数与“意向、框架协议久未转为正式合同”同为一数`,
  clock: 'calendar',
  counts: '自签订框架协议起',
  yellow: { of: unconvertedAge, param: 'noticeDays' },
  red: { of: unconvertedAge, param: 'alertDays' },
  holder: 'recruiter',
  next: '推动签订正式投资合同；确已不再推进的，终止协议',
  since: ({ stage, stageSince }) => when(stage === 'framework_signed', stageSince),
});

export const dispatchMissed = leadStall({
  id: 'stall.dispatch.missed',
  message: '到了调度日期没有调度',
  clause: `${dispatch}：“要明确责任单位和责任人，定期调度”；1、5 个工作日为${unsettled}`,
  clock: 'workdays',
  counts: '自原定调度日期起',
  defaults: { yellowWorkdays: 1, redWorkdays: 5 },
  yellow: { param: 'yellowWorkdays' },
  red: { param: 'redWorkdays' },
  holder: 'recruiter',
  next: '调度后填写下次调度日期',
  since: ({ stage, nextDispatchOn }) => when(dispatched.includes(stage), nextDispatchOn),
});

export const carriedOver = leadStall({
  id: 'stall.project.carried-over',
  message: '跨年仍在同一阶段',
  clause: `${push}：“几个项目，年年抓落地，迟迟不见效”；几年为黄、为红${unsettled}`,
  clock: 'years',
  counts: '自进入本阶段起，跨过的年头',
  defaults: { yellowYears: 1, redYears: 2 },
  yellow: { param: 'yellowYears' },
  red: { param: 'redYears' },
  holder: 'recruiter',
  next: '写明症结和突破口，提请领导定去留',
  since: ({ stage, stageSince }) => when(carried.includes(stage), stageSince),
});

const carried: readonly string[] = [
  'negotiating',
  'in_pre_review',
  'committee_passed',
  'framework_signed',
  'contracted',
];
const dispatched: readonly string[] = [...carried, 'construction_started'];

/** The stages two rules look at, as the scan asks for them. */
export const stallStages = { carried, dispatched };

export const leadStallRules = [
  leadUnanswered,
  leadUnscreened,
  negotiatingNoContact,
  passedUnsigned,
  frameworkUnconverted,
  dispatchMissed,
  carriedOver,
] as const;
