import type { BulletinFigures, BulletinLine } from './figures.js';

export type BulletinCell = string | number;

/** A table of the bulletin: the deck, the paper and the workbook show the same rows. */
export interface BulletinTable {
  id: 'totals' | 'stages' | 'tiers' | 'zones' | 'units' | 'reasons' | 'peers';
  title: string;
  heads: readonly string[];
  /** Relative widths of the columns. */
  shares: readonly number[];
  rows: readonly (readonly BulletinCell[])[];
  note?: string;
  /** Query of the rows behind the second cell of each row. */
  opens?: readonly string[];
}

/** Every table that has rows, in the order they are read out. */
export function bulletinTables(figures: BulletinFigures): BulletinTable[] {
  return [
    totals(figures),
    stages(figures),
    lines('tiers', '投资档次', figures.tiers, '以上含本数，逐档累计，各档不能相加。'),
    lines('zones', '来源区域', figures.zones),
    lines('units', '招引单位', figures.units),
    reasons(figures),
    peers(figures),
  ].filter(({ rows }) => rows.length);
}

const totals = ({ totals: now, lastYear }: BulletinFigures): BulletinTable => ({
  ...{ id: 'totals', title: '总体情况' },
  heads: ['', '项目数（个）', '上年同期（个）', '增减（个）', '总投资（亿元）'],
  shares: [26, 18, 18, 18, 20],
  rows: [
    [
      ...['在库项目', now.active, lastYear.active],
      ...[signed(now.active - lastYear.active), yi(now.activeYuan)],
    ],
    [
      ...['其中过会或备案', now.cleared, lastYear.cleared],
      ...[signed(now.cleared - lastYear.cleared), yi(now.clearedYuan)],
    ],
  ],
  note: `上年同期截至 ${lastYear.asOf}。`,
});

const stages = ({ stages: all }: BulletinFigures): BulletinTable => ({
  ...{ id: 'stages', title: '各阶段' },
  heads: [
    ...['阶段', '现有（个）', '上年同期（个）', '总投资（亿元）'],
    ...['累计到过（个）', '到下一阶段', '停留中位（天）'],
  ],
  shares: [16, 12, 14, 16, 14, 14, 14],
  rows: all.map((stage) => [
    ...[stage.label, stage.count, stage.lastYearCount, yi(stage.totalInvestmentYuan)],
    ...[stage.reached, percent(stage.conversionPercent), stage.medianDays ?? '—'],
  ]),
});

const lines = (
  id: BulletinTable['id'],
  title: string,
  all: readonly BulletinLine[],
  note?: string,
): BulletinTable => ({
  ...{ id, title, note },
  heads: [
    title,
    '在库（个）',
    '总投资（亿元）',
    '过会或备案（个）',
    '累计签约（个）',
    '累计开工（个）',
  ],
  shares: [28, 12, 16, 16, 14, 14],
  rows: all.map(({ label, active, activeYuan, cleared, contracted, started }) => [
    ...[label, active, yi(activeYuan), cleared, contracted, started],
  ]),
});

const reasons = ({ reasons: all = [] }: BulletinFigures): BulletinTable => ({
  ...{ id: 'reasons', title: '签约未开工的原因' },
  heads: ['原因', '项目数（个）', '总投资（亿元）'],
  shares: [44, 26, 30],
  rows: all.map(({ label, count, totalInvestmentYuan }) => [label, count, yi(totalInvestmentYuan)]),
  note: '含暂缓的；每个项目只按最重的一个原因计数，各数之和即签约未开工的项目数。',
  opens: all.map(({ rows }) => rows),
});

const peers = ({ peers: all }: BulletinFigures): BulletinTable => ({
  ...{ id: 'peers', title: '与周边对照' },
  heads: ['指标', '县（市、区）', '对方', '本地同日', '差距', '截至', '出处'],
  shares: [18, 13, 10, 10, 10, 18, 21],
  rows: all.map(({ indicator, measure, county, own, figure, asOf, source }) => {
    const said = (value: number): BulletinCell => (measure === 'yuan' ? yi(value) : value);
    const unit = measure === 'yuan' ? '（亿元）' : '（个）';
    return [
      ...[`${indicator}${unit}`, county, said(figure), said(own)],
      ...[signed(Number(said(own)) - Number(said(figure))), asOf, source],
    ];
  }),
});

/** 亿元 with two digits: the head names the unit. */
const yi = (yuan: number): number => round(yuan / 100_000_000);

const percent = (value: number | null): string => (value === null ? '—' : `${value}%`);

const signed = (value: number): string =>
  value > 0 ? `+${round(value)}` : value < 0 ? `−${round(-value)}` : '0';

const round = (value: number): number => Math.round(value * 100) / 100;
