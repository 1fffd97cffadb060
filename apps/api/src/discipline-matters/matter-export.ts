import { matterDecisions, matterKinds, targetZones, wordFor } from '@luodi/domain';
import type { ListExport } from '../kernel/export/list-export.js';
import type { DisciplineMatterRow } from './matter.view.js';

const sources = [
  { id: 'trip', label: '外出招商' },
  { id: 'reception', label: '招商接待' },
];
const open = { id: 'open', label: '尚未决定' };

/** What each version said, for a change after approval. */
export type MatterLine = DisciplineMatterRow & { before: string | null; after: string | null };

export const matterExport: ListExport<MatterLine> = {
  name: 'discipline-matters',
  title: '纪律监督事项',
  filters: {
    kind: { label: '类别', words: matterKinds },
    source: { label: '来源', words: sources },
    decision: { label: '处理', words: [open, ...matterDecisions] },
    unitId: { label: '单位', names: 'unit' },
    tripId: { label: '外出', isOpaque: true },
    zone: { label: '目标区域', words: targetZones },
    from: { label: '不早于' },
    to: { label: '不晚于' },
    explained: { label: '单位已说明' },
    standing: { label: '现行内容仍有' },
    q: { label: '检索' },
  },
  columns: [
    { heading: '来源', width: 10, value: ({ source }) => wordFor(sources, source.kind) },
    { heading: '编号', width: 13, value: ({ source }) => source.no },
    { heading: '单位', width: 18, value: ({ unit }) => unit.name },
    { heading: '开始日期', width: 12, kind: 'day', value: ({ startsOn }) => startsOn },
    { heading: '结束日期', width: 12, kind: 'day', value: ({ endsOn }) => endsOn },
    { heading: '目的或事由', width: 30, value: ({ source }) => source.aim },
    { heading: '类别', width: 18, value: ({ kind }) => wordFor(matterKinds, kind) },
    { heading: '留痕事项', width: 30, value: ({ message }) => message },
    { heading: '情形', width: 40, value: ({ because }) => because },
    { heading: '留痕时间', width: 17, kind: 'instant', value: ({ raisedAt }) => raisedAt },
    { heading: '现行内容仍有', width: 10, value: ({ isStanding }) => (isStanding ? '是' : '否') },
    { heading: '批准的内容', width: 40, value: ({ before }) => before },
    { heading: '变更后的内容', width: 40, value: ({ after }) => after },
    {
      heading: '单位说明',
      width: 40,
      value: ({ notes }) => notes.map(({ by, note }) => `${by}：${note}`).join('；'),
    },
    {
      heading: '处理',
      width: 10,
      value: ({ decision }) => wordFor(matterDecisions, decision?.kind),
    },
    { heading: '处理理由', width: 30, value: ({ decision }) => decision?.reason },
    { heading: '处理人', width: 10, value: ({ decision }) => decision?.by },
    { heading: '处理时间', width: 17, kind: 'instant', value: ({ decision }) => decision?.at },
  ],
};
