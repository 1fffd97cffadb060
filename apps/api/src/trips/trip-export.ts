import {
  type Rule,
  targetZoneLabel,
  tripPurposes,
  tripRules,
  tripStatuses,
  wordFor,
} from '@luodi/domain';
import type { ListExport } from '../kernel/export/list-export.js';
import type { TripRow } from './trip.view.js';

/** What the workbook says beside the list: changes after approval, the unit's words, plan against fact. */
export interface TripExtra {
  id: string;
  departedOn: string | null;
  returnedOn: string | null;
  changes: string | null;
  explanations: string | null;
  plannedYuan: number;
  spentYuan: number | null;
  missed: number | null;
}

export type TripLine = TripRow & Omit<TripExtra, 'id'>;

const said = new Map(
  (Object.values(tripRules).flat() as Pick<Rule<never>, 'id' | 'message'>[]).map((rule) => [
    rule.id,
    rule.message,
  ]),
);

/** The list for supervision and 纪检: every change after approval and every flag with its explanation. */
export const tripExport: ListExport<TripLine> = {
  name: 'trips',
  title: '外出招商报备清单',
  filters: {
    status: { label: '状态', words: tripStatuses },
    purpose: { label: '事由', words: tripPurposes },
    unitId: { label: '报备单位（含下级）', names: 'unit' },
    travellerId: { label: '外出人员', names: 'user' },
    leadId: { label: '项目', isOpaque: true },
    zone: { label: '目标区域' },
    from: { label: '返回不早于' },
    to: { label: '出发不晚于' },
    late: { label: '后补' },
    flagged: { label: '有留痕' },
    refiled: { label: '批准后变更过' },
    reportOverdue: { label: '报告逾期' },
    waitingForMe: { label: '待我审批' },
    mine: { label: '本人的' },
    q: { label: '检索' },
  },
  columns: [
    { heading: '编号', width: 13, value: ({ no }) => no },
    { heading: '单位', width: 20, value: ({ unit }) => unit.name },
    { heading: '状态', width: 14, value: ({ status }) => wordFor(tripStatuses, status) },
    { heading: '事由', width: 12, value: ({ purpose }) => wordFor(tripPurposes, purpose) },
    { heading: '目的', width: 36, value: ({ aim }) => aim },
    { heading: '外出人员', width: 24, value: ({ travellers }) => travellers.join('、') },
    { heading: '地点', width: 24, value: ({ places }) => places.join('、') },
    { heading: '目标区域', width: 20, value: ({ zones }) => zones.map(targetZoneLabel).join('、') },
    { heading: '目标企业', width: 36, value: ({ enterprises }) => enterprises.join('、') },
    { heading: '报备出发', width: 12, kind: 'day', value: ({ departsOn }) => departsOn },
    { heading: '报备返回', width: 12, kind: 'day', value: ({ returnsOn }) => returnsOn },
    { heading: '报备天数', width: 9, kind: 'number', value: ({ days }) => days },
    { heading: '实际出发', width: 12, kind: 'day', value: ({ departedOn }) => departedOn },
    { heading: '实际返回', width: 12, kind: 'day', value: ({ returnedOn }) => returnedOn },
    { heading: '收到时间', width: 17, kind: 'instant', value: ({ filedAt }) => filedAt },
    { heading: '后补', width: 8, value: ({ isLate }) => (isLate ? '后补' : '') },
    { heading: '批准后变更', width: 40, value: ({ changes }) => changes },
    {
      heading: '留痕',
      width: 40,
      value: ({ flags }) => flags.map((id) => said.get(id) ?? id).join('；'),
    },
    { heading: '单位说明', width: 40, value: ({ explanations }) => explanations },
    { heading: '没见到的约见', width: 10, kind: 'number', value: ({ missed }) => missed },
    { heading: '预算（元）', width: 11, kind: 'number', value: ({ plannedYuan }) => plannedYuan },
    { heading: '实际支出（元）', width: 13, kind: 'number', value: ({ spentYuan }) => spentYuan },
    { heading: '报告期限', width: 12, kind: 'day', value: ({ reportDueOn }) => reportDueOn },
    { heading: '报告逾期', width: 9, value: (row) => (row.isReportOverdue ? '逾期' : '') },
  ],
};
