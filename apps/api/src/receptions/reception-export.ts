import {
  receptionKindLabel,
  receptionKinds,
  receptionStatuses,
  receptionStatusLabel,
} from '@luodi/domain';
import type { ListExport } from '../kernel/export/list-export.js';
import type { ReceptionRow } from './reception.view.js';

export const receptionExport: ListExport<ReceptionRow> = {
  name: 'receptions',
  title: '接待台账',
  filters: {
    status: { label: '状态', words: receptionStatuses },
    kind: { label: '类别', words: receptionKinds },
    unitId: { label: '承办单位', names: 'unit' },
    leadId: { label: '项目', isOpaque: true },
    from: { label: '来访不早于' },
    to: { label: '来访不晚于' },
    late: { label: '事后报批' },
    overLimit: { label: '有超限批准' },
    toDecide: { label: '等我审批' },
    q: { label: '检索' },
  },
  columns: [
    { heading: '编号', width: 12, value: ({ no }) => no },
    { heading: '类别', width: 10, value: ({ kind }) => receptionKindLabel(kind) },
    { heading: '状态', width: 9, value: ({ status }) => receptionStatusLabel(status) },
    { heading: '承办单位', width: 18, value: ({ unit }) => unit.name },
    { heading: '来访日期', width: 12, kind: 'day', value: ({ startsOn }) => startsOn },
    { heading: '离开日期', width: 12, kind: 'day', value: ({ endsOn }) => endsOn },
    { heading: '来客单位', width: 28, value: ({ guestUnit }) => guestUnit },
    { heading: '来客人数', width: 9, kind: 'number', value: ({ guestCount }) => guestCount },
    {
      heading: '陪同人数',
      width: 9,
      kind: 'number',
      value: ({ accompanyingCount }) => accompanyingCount,
    },
    { heading: '事由', width: 30, value: ({ purpose }) => purpose },
    { heading: '项目', width: 28, value: ({ lead }) => lead?.name },
    { heading: '公函文号', width: 20, value: ({ letterNo }) => letterNo },
    { heading: '备案号', width: 20, value: ({ recordNo }) => recordNo },
    { heading: '场所', width: 20, value: ({ place }) => place },
    {
      heading: '报批费用（元）',
      width: 12,
      kind: 'number',
      value: ({ plannedYuan }) => plannedYuan,
    },
    { heading: '实际费用（元）', width: 12, kind: 'number', value: ({ actualYuan }) => actualYuan },
    { heading: '事后报批', width: 9, value: ({ isLate }) => (isLate ? '是' : '否') },
    { heading: '超限批准', width: 9, value: ({ isOverLimit }) => (isOverLimit ? '有' : '无') },
    { heading: '起草人', width: 10, value: ({ createdBy }) => createdBy.name },
    { heading: '更新时间', width: 17, kind: 'instant', value: ({ updatedAt }) => updatedAt },
  ],
};
