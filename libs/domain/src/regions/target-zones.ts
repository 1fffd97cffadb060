import { regionChain, regionOf } from './regions.js';

/** One of the six zones outbound attraction aims at. A zone holds the places of `codes` and all that lies in them. */
export interface TargetZone {
  id: string;
  label: string;
  labelEn: string;
  /** GB/T 2260. */
  codes: readonly string[];
  source: string;
  /** The zones are named in the speech; who belongs to each is not: 待确认. */
  pending: boolean;
}

const spoken = '全市项目调度会讲话只列名称，范围凭通行说法，待确认';

const zone = (id: string, words: [label: string, labelEn: string], codes: string): TargetZone => ({
  id,
  label: words[0],
  labelEn: words[1],
  codes: codes.split(' '),
  source: spoken,
  pending: true,
});

export const targetZones: readonly TargetZone[] = [
  zone(
    'hangzhou',
    ['杭州都市圈', 'Hangzhou metropolitan area'],
    '330100 330400 330500 330600 330800 341000',
  ),
  zone('taihu', ['环太湖经济圈', 'Taihu rim'], '320200 320400 320500 330500'),
  zone('shanghai', ['上海产业圈', 'Shanghai industrial circle'], '310000'),
  zone(
    'g60',
    ['G60科创走廊', 'G60 corridor'],
    '310117 330100 330400 330500 330700 320500 340100 340200 341800',
  ),
  zone(
    'west-zhejiang',
    ['浙西科创走廊', 'West Zhejiang corridor'],
    '330110 330112 330122 330127 330182 330800',
  ),
  zone(
    'shenjiahu',
    ['申嘉湖高速走廊', 'Shenjiahu expressway corridor'],
    '310117 310118 330411 330421 330483 330502 330503 330521',
  ),
];

/** Every zone a place lies in, in the order of the list. `place` is a code, a name or an address. */
export function zonesOf(place: string): TargetZone[] {
  const chain = chainOf(place);
  return targetZones.filter(({ codes }) => codes.some((code) => chain.includes(code)));
}

/** The one zone a place is counted under: the zone that names it most narrowly, then the first; null outside all. */
export function zoneOf(place: string): TargetZone | null {
  for (const code of chainOf(place)) {
    const found = targetZones.find(({ codes }) => codes.includes(code));
    if (found) return found;
  }
  return null;
}

export function targetZoneLabel(id: string): string {
  return targetZones.find((entry) => entry.id === id)?.label ?? id;
}

function chainOf(place: string): string[] {
  const code = regionOf(place)?.code;
  return code ? regionChain(code) : [];
}
