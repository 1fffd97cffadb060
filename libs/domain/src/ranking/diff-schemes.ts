import { formatYuan } from '../terms/format-yuan.js';
import { unitKinds } from '../terms/index.js';
import { indicatorLabel } from './indicators.js';
import {
  againstWords,
  formulaKinds,
  type Formula,
  itemRoles,
  type SchemeContent,
} from './scheme.js';

/** One line of a scheme in words, before and after; null where there is none. */
export interface SchemeChange {
  itemId: string;
  label: string;
  from: string | null;
  to: string | null;
}

/** What a version changes against another, line by line, in the office's words. */
export function diffSchemes(before: SchemeContent | null, after: SchemeContent): SchemeChange[] {
  const [was, is] = [before ? linesOf(before) : new Map<string, Line>(), linesOf(after)];
  return [...new Set([...was.keys(), ...is.keys()])].flatMap((itemId) => {
    const [from, to] = [was.get(itemId), is.get(itemId)];
    if (from?.text === to?.text) return [];
    return [
      {
        ...{ itemId, label: (to ?? from)!.label },
        ...{ from: from?.text ?? null, to: to?.text ?? null },
      },
    ];
  });
}

/** How an item is reckoned, in words. */
export function formulaText(formula: Formula): string {
  const label = formulaKinds.find(({ id }) => id === formula.kind)?.label ?? formula.kind;
  const against =
    'against' in formula ? againstWords.find(({ id }) => id === formula.against)?.label : undefined;
  switch (formula.kind) {
    case 'completion':
      return `${label}，对照${against}`;
    case 'steps':
      return `${label}，对照${against}：${formula.steps
        .map(({ atLeastPercent, sharePercent }) => `达 ${atLeastPercent}% 得 ${sharePercent}%`)
        .join('、')}`;
    case 'each':
      return `每个 ${formula.points} 分`;
    case 'tiers':
      return `${label}：${formula.tiers
        .map(({ minYuan, points }) => `${formatYuan(minYuan)}以上 ${points} 分`)
        .join('、')}`;
  }
}

interface Line {
  label: string;
  text: string;
}

function linesOf({ fullMark, unitKinds: kinds, items }: SchemeContent): Map<string, Line> {
  const named = kinds.map((kind) => unitKinds.find(({ id }) => id === kind)?.label ?? kind);
  return new Map([
    ['fullMark', { label: '满分', text: `${fullMark} 分` }],
    ['unitKinds', { label: '参加排名的单位', text: named.join('、') }],
    ...items.map((item): [string, Line] => [
      item.id,
      {
        label: item.label,
        text: [
          itemRoles.find(({ id }) => id === item.role)?.label,
          indicatorLabel(item.indicator),
          item.weight === null ? null : `权重 ${item.weight}`,
          formulaText(item.formula),
          item.cap === null ? null : `至多 ${item.cap} 分`,
          `依据 ${item.clause}`,
        ]
          .filter(Boolean)
          .join('；'),
      },
    ]),
  ]);
}
