import { targetedIndicators } from '../ranking/index.js';

export type PeerField = (typeof peerColumns)[number]['id'];

/** The columns of the workbook, as the template has them; they may stand in any order. */
export const peerColumns = [
  { id: 'county', heading: '县市', width: 20 },
  { id: 'indicator', heading: '指标', width: 24 },
  { id: 'figure', heading: '今年以来（个或万元）', width: 22 },
  { id: 'asOf', heading: '截止日', width: 14 },
  { id: 'source', heading: '出处', width: 50 },
] as const;

/** What the template says on its second sheet, a line a row. */
export const peerGuide: readonly string[] = [
  '每行一个数：哪个县市、哪个指标、今年以来多少、截止到哪一天、出自哪份文件。五栏都必填，各栏先后不限。',
  '个数填整数；金额按万元填，也可以在格内写明“亿元”“万元”“元”。约数、区间不收。',
  '截止日填到日，如 2026-09-30；还没有到的日子不收。',
  '出处写文件或通报的全名；没有出处的不收。',
  '先检查，有一格不对，一行也不导入；全部合格才一起导入。',
  '同一县市、同一指标、同一截止日已有的数：一样的不重复导入，不一样的以新导入的为准，旧的仍留着。',
  '指标只能填下面各项：',
];

/** The indicators a row may name, each with what it is measured in. */
export const peerIndicators: readonly string[] = targetedIndicators.map(
  ({ label, measure }) => `${label}（${measure === 'yuan' ? '万元' : '个'}）`,
);
