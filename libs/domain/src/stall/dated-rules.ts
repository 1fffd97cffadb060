import { reportInTime } from '../filing/report-rules.js';
import { dispatch, unsettled } from './clauses.js';
import { datedStall } from './stall-rule.js';

const workdays = (yellowWorkdays: number, redWorkdays: number) => ({
  clock: 'workdays' as const,
  defaults: { yellowWorkdays, redWorkdays },
  yellow: { param: 'yellowWorkdays' },
  red: { param: 'redWorkdays' },
});

/** Whatever has a day of its own. */
export const preReviewNoResult = datedStall({
  id: 'stall.pre-review.no-result',
  subject: 'pre_review',
  message: '预审没有结果',
  clause: `${dispatch}：“严格落实项目预审机制”；10、20 个工作日为${unsettled}`,
  counts: '自提交之日起，补正、公示期间不计',
  ...workdays(10, 20),
  holder: 'secretary',
  next: '催办未回复的部门，排上会期',
});

export const conditionOverdue = datedStall({
  id: 'stall.pre-review.condition-overdue',
  subject: 'condition',
  message: '有条件通过的条件逾期未落实',
  clause: `${dispatch}：“严格落实项目预审机制”；1、5 个工作日为${unsettled}`,
  counts: '自条件的期限起',
  ...workdays(1, 5),
  holder: 'unit',
  next: '落实条件并申报，由他人验收',
});

export const phaseMissed = datedStall({
  id: 'stall.incentive.phase-missed',
  subject: 'phase',
  message: '协议阶段到期没有结算，奖补悬而未决',
  clause: `许昌市投资强度监督：分期项目前期不达标不供后期；1、20 个工作日为${unsettled}`,
  counts: '自阶段的期限起',
  ...workdays(1, 20),
  holder: 'recruiter',
  next: '核对兑现情况，认定完成或未完成',
});

export const nodeOverdue = datedStall({
  id: 'stall.node.overdue',
  subject: 'plan_node',
  message: '建设计划的节点逾期',
  clause: `亳州市谯城区“投资e点通”：逾期为红；1、5 个工作日为${unsettled}`,
  counts: '自节点期限（推迟过的，按推迟后的）起',
  ...workdays(1, 5),
  holder: 'unit',
  next: '完成后登记，或说明推迟的原因',
});

export const verificationWaiting = datedStall({
  id: 'stall.fact.verification-waiting',
  subject: 'project_fact',
  message: '申报等待核验',
  clause: `${dispatch}：“宁可不报少报，不可虚报假报”；5、10 个工作日为${unsettled}`,
  counts: '自送核之日起',
  ...workdays(5, 10),
  holder: 'verifier',
  next: '核验人核对证据，作出认定或退回',
});

export const tripReportOverdue = datedStall({
  id: 'stall.trip.report-overdue',
  subject: 'trip',
  message: '外出招商报告逾期',
  clause: `${reportInTime.clause}；期限与“报告逾期”同为一数；红灯再 5 个工作日为${unsettled}`,
  counts: '自报告期限起',
  ...workdays(1, 5),
  holder: 'traveller',
  next: '填报出访报告：谈成什么、下一步、谁负责、何时',
});

export const datedStallRules = [
  preReviewNoResult,
  conditionOverdue,
  phaseMissed,
  nodeOverdue,
  verificationWaiting,
  tripReportOverdue,
] as const;
