import type { Benchmark, Percentile } from '@luodi/scoring';
import { benchmarks, decimalOf, isPending, percentileAmong } from '@luodi/scoring';
import type { Assessment } from './assessment.js';
import type { Plain } from './plain.js';
import { plain } from './plain.js';

/** A past project: its metrics by name, and its total under the sheet it was scored by. */
export interface Peer {
  /** `id@version` of the sheet; totals of another sheet are not compared. */
  sheet: string | null;
  total: string | null;
  metrics: Readonly<Record<string, string | null>>;
}

export interface Standing extends Plain<Percentile> {
  id: string;
  label: string;
  unit: string;
  value: string | null;
  benchmarks: HeldAgainst[];
}

export interface HeldAgainst {
  label: string;
  value: string;
  unit: string;
  document: string;
  pending: boolean;
  /** This project's value less the benchmark; null when it is unknown. */
  difference: string | null;
}

/**
 * Where the project stands among past projects (百分位, 中位秩, n stated), and against published averages.
 * The total first, then every metric that is known here or has a past value.
 */
export function comparePeers(assessment: Assessment, past: readonly Peer[]): Standing[] {
  const sheet = sheetKey(assessment);
  const totals = past.filter((peer) => peer.sheet === sheet).map(({ total }) => total);
  const total = { id: 'total', label: '预审得分', unit: '分', value: assessment.score.total };
  const metrics = assessment.metrics.map(({ id, label, unit, value }) => {
    const values = past.map((peer) => peer.metrics[id] ?? null);
    return standing({ id, label, unit, value }, values);
  });
  return [standing(total, totals), ...metrics].filter(({ value, n }) => value !== null || n > 0);
}

/** What a peer is compared under. */
export function sheetKey({ sheet }: Pick<Assessment, 'sheet'>): string {
  return `${sheet.id}@${sheet.version}`;
}

type Own = Pick<Standing, 'id' | 'label' | 'unit' | 'value'>;

function standing(own: Own, past: readonly (string | null)[]): Standing {
  const held = benchmarks.filter(({ metric }) => metric === own.id);
  return {
    ...own,
    ...plain(percentileAmong(own.value, past)),
    benchmarks: held.map((benchmark) => heldAgainst(benchmark, own.value)),
  };
}

function heldAgainst({ label, value, unit, source }: Benchmark, own: string | null): HeldAgainst {
  const difference = own === null ? null : decimalOf(own).minus(value).toFixed();
  return { label, value, unit, document: source.document, pending: isPending(source), difference };
}
