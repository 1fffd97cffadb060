import type { ListExport } from '../kernel/export/list-export.js';
import type { AuditEventRow } from './audit-event.view.js';

/** Who did what, without the values before and after: they may hold what no file should carry away. */
export const auditEventExport: ListExport<AuditEventRow> = {
  name: 'audit-events',
  title: '操作留痕',
  filters: {
    actorId: { label: '操作人', names: 'user' },
    action: { label: '动作' },
    subjectType: { label: '对象类别' },
    subjectId: { label: '对象编号' },
    from: { label: '自' },
    to: { label: '至' },
  },
  columns: [
    { heading: '序号', width: 12, value: ({ id }) => id },
    { heading: '时间', width: 17, kind: 'instant', value: ({ at }) => at },
    { heading: '操作人', width: 14, value: ({ actor }) => actor.name },
    { heading: '单位', width: 20, value: ({ unitName }) => unitName },
    { heading: '动作', width: 24, value: ({ action }) => action },
    { heading: '对象类别', width: 16, value: ({ subjectType }) => subjectType },
    { heading: '对象', width: 30, value: ({ subjectLabel }) => subjectLabel },
    { heading: '对象编号', width: 38, value: ({ subjectId }) => subjectId },
    { heading: '来源地址', width: 16, value: ({ ip }) => ip },
    { heading: '请求编号', width: 38, value: ({ requestId }) => requestId },
  ],
};
