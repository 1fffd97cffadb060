import type { ListExport } from '../kernel/export/list-export.js';
import type { CompanyRow } from './company.view.js';

export const companyExport: ListExport<CompanyRow> = {
  name: 'companies',
  title: '投资方名录',
  filters: {
    q: { label: '检索' },
    region: { label: '所在地' },
    hasCode: { label: '已有信用代码' },
  },
  columns: [
    { heading: '投资方', width: 36, value: ({ name }) => name },
    { heading: '统一社会信用代码', width: 22, value: ({ uscc }) => uscc },
    { heading: '所在地', width: 18, value: ({ region }) => region },
    {
      heading: '注册资本',
      width: 14,
      kind: 'wan',
      value: ({ registeredCapitalYuan }) => registeredCapitalYuan,
    },
    { heading: '可查看的项目数', width: 12, kind: 'number', value: ({ leadCount }) => leadCount },
    { heading: '备注', width: 30, value: ({ remark }) => remark },
    { heading: '登记时间', width: 17, kind: 'instant', value: ({ createdAt }) => createdAt },
    { heading: '更新时间', width: 17, kind: 'instant', value: ({ updatedAt }) => updatedAt },
  ],
};
