import type { Decimal } from 'decimal.js';
import { brief } from '../metrics/display.js';
import type { PassLine } from '../sheets/sheet.js';
import type { VetoResult } from './judge-vetoes.js';

export type VerdictId = 'refused' | 'recommended' | 'conditional' | 'declined' | 'undecided';

export interface Verdict {
  id: VerdictId;
  label: string;
  because: string;
}

export interface VerdictFacts {
  vetoes: readonly VetoResult[];
  /** Points already certain, and the most the missing items could add; null = no such limit. */
  known: Decimal;
  atMost: Decimal | null;
  missingCount: number;
  passLines: readonly PassLine[];
}

/**
 * Vetoes first: one hit refuses whatever the points. An unjudged veto, a missing item or a sheet
 * without pass line leaves it undecided, unless even full marks for all that is missing stay below
 * the lowest line.
 */
export function decideVerdict(facts: VerdictFacts): Verdict {
  const hits = facts.vetoes.filter(({ status }) => status === 'hit');
  if (hits.length) {
    const because = hits.map(({ label, because: why }) => `${label}（${why}）`).join('；');
    return { id: 'refused', label: '不予（一票否决）', because };
  }
  const lowest = facts.passLines.at(-1);
  if (!lowest) return undecided('评分表没有及格线');
  if (facts.atMost?.lt(lowest.atLeast)) {
    const because = `至多 ${brief(facts.atMost)} 分，低于 ${lowest.atLeast} 分`;
    return { id: 'declined', label: '不予', because };
  }
  const unjudged = facts.vetoes.filter(({ status }) => status === 'unknown');
  if (unjudged.length)
    return undecided(`否决项未定：${unjudged.map(({ label }) => label).join('、')}`);
  if (facts.missingCount) return undecided(`有 ${facts.missingCount} 个评分项缺数`);
  // Nothing is missing, so `known` is the total; below the lowest line was answered above.
  const line = facts.passLines.find(({ atLeast }) => facts.known.gte(atLeast)) ?? lowest;
  const because = `${brief(facts.known)} 分，不低于 ${line.atLeast} 分`;
  return { id: line.verdict, label: line.label, because };
}

function undecided(because: string): Verdict {
  return { id: 'undecided', label: '待定', because };
}
