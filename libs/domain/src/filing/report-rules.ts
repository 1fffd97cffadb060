import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { inspectionRule, spoken } from './clauses.js';
import { againstStandard } from './cost-line.js';
import { tripCostKinds, wordFor } from './trip-words.js';

export type LeadOutcomeKind = 'created' | 'advanced' | 'followed' | 'dropped';

export const leadOutcomeKinds: readonly { id: LeadOutcomeKind; label: string; labelEn: string }[] =
  [
    { id: 'created', label: '新登记的线索', labelEn: 'New lead' },
    { id: 'advanced', label: '已推进阶段', labelEn: 'Advanced' },
    { id: 'followed', label: '继续跟进', labelEn: 'Followed up' },
    { id: 'dropped', label: '不再跟进', labelEn: 'Dropped' },
  ];

export interface ReportedOutcome {
  leadId: string;
  lead: string;
  kind: LeadOutcomeKind;
  /** A stage move since departure, or a lead registered since then, is on file. */
  isShown: boolean;
}

/** All a judge of a report may know. */
export interface ReportFacts {
  today: string;
  dueOn: string;
  departsOn: string;
  returnsOn: string;
  departedOn: string;
  returnedOn: string;
  nextStepOn: string;
  /** Projects the itinerary named. */
  named: readonly { leadId: string; lead: string }[];
  outcomes: readonly ReportedOutcome[];
  appointments: readonly { enterprise: string; on: string; isTold: boolean; isMet: boolean }[];
  expenses: readonly {
    kind: string;
    place: string | null;
    count: number;
    amountYuan: number;
    limitYuan: number | null;
  }[];
}

export const everyLeadSettled = defineRule({
  id: 'trip.report.every-lead-settled',
  effect: 'block',
  message: '有的项目没有写结果',
  clause: spoken.formalism,
  field: 'outcomes',
  check: ({ named, outcomes }: ReportFacts) => {
    const open = named.filter(({ leadId }) => !outcomes.some((one) => one.leadId === leadId));
    return open.length
      ? fail(
          open.map(({ lead }) => lead).join('、'),
          '逐个写明：已推进、继续跟进，或不再跟进的理由',
        )
      : pass;
  },
});

export const outcomeShown = defineRule({
  id: 'trip.report.outcome-shown',
  effect: 'block',
  message: '所报的推进或新增没有记录',
  clause: '全市项目调度会讲话：“宁可不报少报，不可虚报假报”',
  field: 'outcomes',
  check: ({ outcomes }: ReportFacts) => {
    const bare = outcomes.filter(
      ({ kind, isShown }) => (kind === 'advanced' || kind === 'created') && !isShown,
    );
    return bare.length
      ? fail(
          bare.map(({ lead, kind }) => `${lead}：${wordFor(leadOutcomeKinds, kind)}`).join('；'),
          '先在项目页推进阶段或登记线索（出发之后的才算），再填报告',
        )
      : pass;
  },
});

export const everyAppointmentTold = defineRule({
  id: 'trip.report.every-appointment-told',
  effect: 'block',
  message: '有的约见没有写见没见到',
  clause: spoken.formalism,
  field: 'meetings',
  check: ({ appointments }: ReportFacts) => {
    const open = appointments.filter(({ isTold }) => !isTold);
    return open.length
      ? fail(open.map(({ on, enterprise }) => `${on} ${enterprise}`).join('、'), '逐次写明是否见到')
      : pass;
  },
});

export const nextStepDated = defineRule({
  id: 'trip.report.next-step-dated',
  effect: 'block',
  message: '下一步的日期早于返回日期',
  clause: spoken.formalism,
  field: 'nextStepOn',
  check: ({ nextStepOn, returnedOn }: ReportFacts) =>
    nextStepOn >= returnedOn
      ? pass
      : fail(`下一步 ${nextStepOn}，返回 ${returnedOn}`, `改为 ${returnedOn} 或之后的日期`),
});

export const reportInTime = defineRule({
  id: 'trip.report.in-time',
  effect: 'mark',
  message: '报告逾期',
  clause: inspectionRule,
  defaults: { days: 10 },
  check: ({ today, dueOn }: ReportFacts) =>
    today <= dueOn ? pass : fail(`应于 ${dueOn} 前报告，今天是 ${today}`, '下次按期报告'),
});

export const wentAsPlanned = defineRule({
  id: 'trip.report.went-as-planned',
  effect: 'mark',
  message: '实际往返日期与报备不同，没有重报',
  clause: spoken.concrete,
  check: ({ departsOn, returnsOn, departedOn, returnedOn }: ReportFacts) =>
    departsOn === departedOn && returnsOn === returnedOn
      ? pass
      : fail(
          `报备 ${departsOn} 至 ${returnsOn}，实际 ${departedOn} 至 ${returnedOn}`,
          '日期有变的先重报',
        ),
});

export const appointmentsKept = defineRule({
  id: 'trip.report.appointments-kept',
  effect: 'mark',
  message: '有的约见没有见到',
  clause: spoken.fleeting,
  field: 'meetings',
  check: ({ appointments }: ReportFacts) => {
    const missed = appointments.filter(({ isTold, isMet }) => isTold && !isMet);
    return missed.length
      ? fail(
          `${appointments.length} 次约见，${missed.length} 次没有见到：${missed.map(({ enterprise }) => enterprise).join('、')}`,
          '写明原因',
        )
      : pass;
  },
});

export const costWithinStandard = defineRule({
  id: 'trip.report.cost-within-standard',
  effect: 'mark',
  message: '实际支出超过标准，或没有标准可对照',
  clause: spoken.waste,
  field: 'expenses',
  check: ({ expenses }: ReportFacts) => {
    const name = (one: ReportFacts['expenses'][number]) =>
      `${one.place ?? ''}${wordFor(tripCostKinds, one.kind)}`;
    const over = expenses.filter((one) => againstStandard(one).isOver);
    if (over.length)
      return fail(
        over
          .map(
            (one) =>
              `${name(one)} ${one.amountYuan} 元，标准 ${againstStandard(one).standardYuan} 元`,
          )
          .join('；'),
        '超出部分写明理由，由审批人核定',
      );
    const bare = expenses.filter((one) => againstStandard(one).isBare);
    return bare.length
      ? unknown(`没有标准，待确认：${bare.map(name).join('、')}`, '请招商中心补录支出标准')
      : pass;
  },
});

/** Every rule a report meets. */
export const tripReportRules = [
  everyLeadSettled,
  outcomeShown,
  everyAppointmentTold,
  nextStepDated,
  reportInTime,
  wentAsPlanned,
  appointmentsKept,
  costWithinStandard,
];
