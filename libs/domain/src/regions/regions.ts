import { provinces } from './places.js';

/** A place of GB/T 2260. `pending` is shown as 待确认: the code is from memory, not from the standard. */
export interface RegionEntry {
  code: string;
  /** Full name from the province down. */
  name: string;
  /** Its own name, without what it lies in. */
  ownName: string;
  pending: boolean;
}

/** The one code read in a document of its own place. */
const confirmed: ReadonlySet<string> = new Set(['341800']);

export const regions: readonly RegionEntry[] = provinces.flatMap(({ code, name, parts }) => {
  const names = new Map([[code, name], ...parts.split(/,\s*/).filter(Boolean).map(readPart)]);
  return [...names].map(([own, ownName]) => ({
    code: own,
    name: namesDown(own, names).join(''),
    ownName,
    pending: !confirmed.has(own),
  }));
});

/** The code itself, then what it lies in: district, prefecture, province. */
export function regionChain(code: string): string[] {
  return [...new Set([code, `${code.slice(0, 4)}00`, `${code.slice(0, 2)}0000`])];
}

/** The entry of a code, or null. */
export function regionByCode(code: string): RegionEntry | null {
  return byCode.get(code) ?? null;
}

/** The entry of a place written in full or as ledgers shorten it; null also when the word fits two places. */
export function regionByName(text: string): RegionEntry | null {
  const found = byWriting.get(tidy(text));
  return found?.length === 1 ? (found[0] as RegionEntry) : null;
}

/** The entry of a code, of a name, or of the region an address begins with; the narrowest that fits. */
export function regionOf(place: string): RegionEntry | null {
  const known = regionByCode(place) ?? regionByName(place);
  if (known) return known;
  const text = tidy(place);
  for (let length = text.length - 1; length > 1; length--) {
    const entry = regionByName(text.slice(0, length));
    if (entry) return entry;
  }
  return null;
}

/** Do two codes lie in one prefecture, or in one of the four municipalities? */
export function isSameCity(one: string, other: string): boolean {
  const digits = /^(11|12|31|50)/.test(one) ? 2 : 4;
  return !one.endsWith('0000') || digits === 2
    ? one.slice(0, digits) === other.slice(0, digits)
    : false;
}

function readPart(text: string): [string, string] {
  const [code, name] = text.trim().split(' ');
  return [code as string, name as string];
}

function namesDown(code: string, names: ReadonlyMap<string, string>): string[] {
  return regionChain(code)
    .reverse()
    .map((each) => names.get(each))
    .filter((name) => name !== undefined);
}

const tidy = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');

/** 江苏省苏州市吴江区, 江苏苏州市吴江区, 江苏吴江区, 苏州吴江, 吴江区, 吴江… */
function writingsOf({ code }: RegionEntry): string[] {
  const [own, ...above] = regionChain(code)
    .map((each) => byCode.get(each)?.ownName)
    .filter((name) => name !== undefined)
    .map((name) => [name, short(name)]);
  const heads = above.reduce<string[]>(
    (tails, names) => tails.flatMap((tail) => [tail, ...names.map((name) => name + tail)]),
    [''],
  );
  return [...new Set(heads.flatMap((head) => (own ?? []).map((name) => head + name)))];
}

/** 余杭区 → 余杭; a name of two characters keeps its second: 泾县. */
const short = (name: string): string =>
  name.length > 2 ? name.replace(/(维吾尔自治区|自治区|新区|[省市区县])$/, '') : name;

const byCode: ReadonlyMap<string, RegionEntry> = new Map(
  regions.map((entry) => [entry.code, entry]),
);

const byWriting: ReadonlyMap<string, RegionEntry[]> = indexWritings();

function indexWritings(): Map<string, RegionEntry[]> {
  const index = new Map<string, RegionEntry[]>();
  for (const entry of regions) {
    for (const text of writingsOf(entry)) index.set(text, [...(index.get(text) ?? []), entry]);
  }
  return index;
}
