import type { BulletinDetail } from '../bulletin.view.js';

/** What every page carries: cut-off, knowledge, basis, and the first digits of the figures' digest. */
export const stampOf = ({ asOf, knownBy, digest, status }: BulletinDetail): string =>
  `${status === 'draft' ? '草稿  ' : ''}数据截至 ${asOf}  按 ${knownBy} 所知  已核验口径  摘要 ${digest.slice(0, 12)}`;

/** 亿元 with two digits, for axes and tables that name the unit in their head. */
export const yi = (yuan: number): number => Math.round(yuan / 1_000_000) / 100;

export const percent = (value: number | null): string => (value === null ? '—' : `${value}%`);
