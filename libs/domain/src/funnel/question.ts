import { shiftMonths } from '../dates/index.js';
import type { Stage } from '../stages/index.js';

export type FunnelBy = (typeof funnelBys)[number]['id'];

/** What a funnel may be broken down by. Tiers are cumulative: their funnels are never added up. */
export const funnelBys = [
  { id: 'unit', label: '招引单位', labelEn: 'Recruiting unit' },
  { id: 'industry', label: '产业', labelEn: 'Industry' },
  { id: 'zone', label: '来源区域', labelEn: 'Source zone' },
  { id: 'tier', label: '投资档次', labelEn: 'Investment tier' },
  { id: 'carrier', label: '载体单位', labelEn: 'Carrier unit' },
] as const;

/** The same day a year earlier; 29 February becomes the 28th. */
export function yearBefore(day: string): string {
  return shiftMonths(day, -12);
}

/** What a month is asked for: newly signed, started, producing. */
export const arrivalStages = [
  'contracted',
  'construction_started',
  'in_production',
] as const satisfies readonly Stage[];

/** The first day of a day's month. */
export function monthStart(day: string): string {
  return `${day.slice(0, 7)}-01`;
}

/** A middle of fewer is not shown. */
export const fewestForMedian = 3;

/** What each figure of a funnel means, shown beside it. */
export const funnelDefinitions = [
  {
    id: 'standing',
    unit: '个、元',
    text: '截至当日处于该阶段、有接洽凭据的项目；金额为当时登记的总投资与固定资产投资之和',
  },
  {
    id: 'reached',
    unit: '个、元',
    text: '截至当日曾经到过该阶段及以后阶段的项目，已退出的也计入其到过的阶段',
  },
  { id: 'conversion', unit: '%', text: '到过下一阶段的项目数 ÷ 到过本阶段的项目数' },
  {
    id: 'medianDays',
    unit: '天',
    text: '截至当日仍在该阶段的项目，进入该阶段以来天数的中位数（偶数个取较小的一个）',
  },
  {
    id: 'groupMedianDays',
    unit: '天',
    text: '分组的停留中位天数，括号内为所凭的项目数；不足 3 个的不写；投资档次逐档累计，各档各取中位',
  },
  { id: 'cleared', unit: '个、元', text: '过会或备案（两者居其一即计一次），未退出' },
  { id: 'tier', unit: '个、元', text: '以上含本数，逐档累计，各档不能相加' },
  {
    id: 'lastYear',
    unit: '个、元',
    text: '上年同日截止；指定“按某日所知”时，上年也只按上年同日所知',
  },
  { id: 'unevidenced', unit: '个', text: '没有接洽凭据（未核实），不计入以上任何一个数' },
] as const;

/** Text whose sha-256 stamps a figure: the question and its answer, keys in a fixed order. */
export function stampText(question: unknown, answer: unknown): string {
  return JSON.stringify(inOrder({ question, answer }));
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return Object.fromEntries(
    entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]),
  );
}
