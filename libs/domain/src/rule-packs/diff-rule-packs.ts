import type { CountyPack } from '../county/index.js';
import type { PackLine } from './pack-lines.js';
import { packLines } from './pack-lines.js';

/** One difference between two versions, in words. `from` null = added, `to` null = removed. */
export interface PackChange {
  path: string;
  group: string;
  label: string;
  from: string | null;
  to: string | null;
  /** Where the value as it now stands comes from. */
  source: string | null;
  /** Only where the source differs too. */
  sourceFrom: string | null;
  sourceTo: string | null;
  /** The value as it now stands is 待确认. */
  pending: boolean;
  /** 待确认 was taken off or put on. */
  settled: 'settled' | 'unsettled' | null;
}

/** What `after` changes of `before`, in the order of the pack; the day it takes effect is not a change. */
export function diffRulePacks(before: CountyPack, after: CountyPack): PackChange[] {
  const [old, now] = [byPath(before), byPath(after)];
  const changed = [...now.values()].flatMap((line) => changeOf(old.get(line.path), line));
  const removed = [...old.values()]
    .filter(({ path }) => !now.has(path))
    .flatMap((line) => changeOf(line, undefined));
  return [...changed, ...removed];
}

/** 「亩均税收 · 折点 2：20 万元/亩得 12 分 → 25 万元/亩得 12 分」. */
export function changeText({ label, from, to }: Pick<PackChange, 'label' | 'from' | 'to'>): string {
  return `${label}：${from ?? '（无）'} → ${to ?? '（删去）'}`;
}

function byPath(pack: CountyPack): Map<string, PackLine> {
  const lines = packLines(pack).filter(({ path }) => path !== 'effectiveFrom');
  return new Map(lines.map((line) => [line.path, line]));
}

function changeOf(old: PackLine | undefined, now: PackLine | undefined): PackChange[] {
  const line = (now ?? old) as PackLine;
  const isSourceChanged = !!old && !!now && old.source !== now.source;
  const isSettledChanged = !!old && !!now && old.pending !== now.pending;
  const isSame =
    !!old && !!now && old.label === now.label && old.value === now.value && !isSourceChanged;
  if (isSame && !isSettledChanged) return [];
  return [
    {
      path: line.path,
      group: line.group,
      label: line.label,
      from: old ? renamed(old, line) : null,
      to: now?.value ?? null,
      source: now?.source ?? null,
      sourceFrom: isSourceChanged ? old.source : null,
      sourceTo: isSourceChanged ? now.source : null,
      pending: now?.pending ?? false,
      settled: isSettledChanged ? (now.pending ? 'unsettled' : 'settled') : null,
    },
  ];
}

// A renamed item shows its old name with its old value.
function renamed(old: PackLine, { label }: PackLine): string {
  return old.label === label ? old.value : `${old.label}，${old.value}`;
}
