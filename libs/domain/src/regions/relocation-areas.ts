import { regionChain, regionOf } from './regions.js';

/** 待拆迁区域: where enterprises must move out; a lead from there is tagged 拆迁外溢. */
export interface RelocationArea {
  code: string;
  label: string;
  source: string;
  pending: boolean;
}

const spoken = '全市项目调度会讲话：“余杭、富阳、吴江等待拆迁区域”；“等”字未尽，名单待确认';

export const relocationAreas: readonly RelocationArea[] = [
  { code: '330110', label: '余杭', source: spoken, pending: true },
  { code: '330111', label: '富阳', source: spoken, pending: true },
  { code: '320509', label: '吴江', source: spoken, pending: true },
];

/** The relocation area a place lies in, or null. `place` is a code, a name or an address. */
export function relocationAreaOf(place: string): RelocationArea | null {
  const code = regionOf(place)?.code;
  const chain = code ? regionChain(code) : [];
  return relocationAreas.find((area) => chain.includes(area.code)) ?? null;
}
