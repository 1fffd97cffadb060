import { preReviewResults, preReviewStatuses, stageLabel, wordOf } from '@luodi/domain';
import type { ListExport } from '../kernel/export/list-export.js';
import type { PreReviewRow } from './pre-review.view.js';

export const preReviewExport: ListExport<PreReviewRow> = {
  name: 'pre-reviews',
  title: '项目预审清单',
  filters: {
    status: { label: '状态', words: preReviewStatuses },
    result: { label: '结论', words: preReviewResults },
    unitId: { label: '招引单位（含下级）', names: 'unit' },
    leadId: { label: '项目', isOpaque: true },
    year: { label: '年度' },
    round: { label: '轮次' },
    open: { label: '在办' },
    waiting: { label: '等我办理' },
    q: { label: '检索' },
  },
  columns: [
    { heading: '项目编号', width: 14, value: ({ lead }) => lead.no },
    { heading: '项目名称', width: 36, value: ({ lead }) => lead.name },
    { heading: '投资方', width: 30, value: ({ lead }) => lead.companyName },
    { heading: '招引单位', width: 20, value: ({ lead }) => lead.unit },
    { heading: '项目阶段', width: 12, value: ({ lead }) => stageLabel(lead.stage) },
    { heading: '轮次', width: 8, kind: 'number', value: ({ round }) => round },
    { heading: '状态', width: 12, value: ({ status }) => wordOf(preReviewStatuses, status) },
    { heading: '等谁办', width: 30, value: ({ turn }) => turn },
    { heading: '提交时间', width: 17, kind: 'instant', value: ({ submittedAt }) => submittedAt },
    { heading: '得分', width: 10, kind: 'number', value: ({ total }) => total },
    { heading: '评分结论', width: 14, value: ({ verdict }) => verdict },
    { heading: '逾期未回复部门', width: 12, kind: 'number', value: (row) => row.overdueOpinions },
    {
      heading: '结论',
      width: 12,
      value: ({ result }) => result && wordOf(preReviewResults, result),
    },
    { heading: '决定日期', width: 12, kind: 'day', value: ({ decidedOn }) => decidedOn },
    { heading: '有效至', width: 12, kind: 'day', value: ({ validUntil }) => validUntil },
    { heading: '未落实条件', width: 10, kind: 'number', value: (row) => row.openConditions },
  ],
};
