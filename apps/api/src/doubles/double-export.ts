import { doubleKinds, doubleVerdicts, stageLabel } from '@luodi/domain';
import type { ExportColumn, ListExport } from '../kernel/export/list-export.js';
import type { ClaimSide, DoubleCase } from './double.view.js';

const statuses = [{ id: 'open', label: '待裁定' }, ...doubleVerdicts];
const wordOf = (words: readonly { id: string; label: string }[], id: string): string =>
  words.find((word) => word.id === id)?.label ?? id;

const side = (
  name: string,
  of: (row: DoubleCase) => ClaimSide,
): readonly ExportColumn<DoubleCase>[] => [
  { heading: `${name}编号`, width: 14, value: (row) => of(row).no },
  { heading: `${name}项目`, width: 30, value: (row) => of(row).name },
  { heading: `${name}投资方`, width: 28, value: (row) => of(row).companyName },
  { heading: `${name}单位`, width: 18, value: (row) => of(row).unit },
  {
    heading: `${name}阶段`,
    width: 12,
    value: (row) => {
      const { stage } = of(row);
      return stage && stageLabel(stage);
    },
  },
  {
    heading: `${name}总投资`,
    width: 13,
    kind: 'wan',
    value: (row) => of(row).totalInvestmentYuan,
  },
];

export const doubleExport: ListExport<DoubleCase> = {
  name: 'doubles',
  title: '疑似重复项目',
  filters: {
    status: { label: '裁定', words: statuses },
    kind: { label: '相像之处', words: doubleKinds },
  },
  columns: [
    { heading: '发现时间', width: 17, kind: 'instant', value: ({ foundAt }) => foundAt },
    {
      heading: '相像之处',
      width: 26,
      value: ({ kinds }) => kinds.map((kind) => wordOf(doubleKinds, kind)).join('、'),
    },
    { heading: '裁定', width: 12, value: ({ status }) => wordOf(statuses, status) },
    ...side('甲', ({ one }) => one),
    ...side('乙', ({ other }) => other),
  ],
};
