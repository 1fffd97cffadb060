import { againstStandard, tripCostKinds, tripRanks, wordFor } from '@luodi/domain';
import type { FileChild } from 'docx';
import { grid, remark } from '../../kernel/documents/office-page.js';

interface Cost {
  kind: string;
  place: string | null;
  rank: string | null;
  count: number;
  amountYuan: number;
  limitYuan: number | null;
  note: string | null;
  documentNo?: string | null;
}

/** Costs line by line against their standards, whole yuan; what is over, or has none, says so. */
export const costTable = (costs: readonly Cost[]): FileChild[] => {
  if (!costs.length) return [remark('没有列出。')];
  const sum = costs.reduce((total, { amountYuan }) => total + amountYuan, 0);
  return [
    grid(
      [
        { head: '种类', share: 15, align: 'center' },
        { head: '地点、职级', share: 25 },
        { head: '数量', share: 12, align: 'center' },
        { head: '金额（元）', share: 15, align: 'right' },
        { head: '标准（元）', share: 15, align: 'right' },
        { head: '说明', share: 18 },
      ],
      costs.map(line),
    ),
    remark(`合计 ${sum} 元。`),
  ];
};

const line = (cost: Cost): string[] => {
  const { kind, place, rank, count, amountYuan, documentNo, note } = cost;
  const counted = tripCostKinds.find(({ id }) => id === kind)?.counted;
  const { standardYuan, isOver, isBare } = againstStandard(cost);
  return [
    wordFor(tripCostKinds, kind),
    [place, wordFor(tripRanks, rank)].filter(Boolean).join(' '),
    `${count}${counted ? ` ${counted}` : ''}`,
    String(amountYuan),
    isBare ? '没有标准' : String(standardYuan ?? '—'),
    [isOver && '超过标准', documentNo && `票据 ${documentNo}`, note].filter(Boolean).join('；'),
  ];
};
