import type { FirstReason, SignedStanding } from './blocker-sources.js';
import { reasonsOf } from './blocker-sources.js';
import type { Amounts } from './ladder.js';
import { sumAmounts } from './ladder.js';

/** Why a signed project still stands, in the words a meeting counts it by. */
export const blockerReasons = [
  { id: 'land', label: '等供地', labelEn: 'Waiting for land' },
  { id: 'money', label: '等资金', labelEn: 'Waiting for money' },
  { id: 'permits', label: '等手续', labelEn: 'Waiting for permits' },
  { id: 'market', label: '市场变化', labelEn: 'Market change' },
  { id: 'paused', label: '暂缓，其他原因', labelEn: 'Paused for another reason' },
  { id: 'government', label: '政府原因顺延', labelEn: 'Delayed by government' },
  { id: 'condition', label: '预审条件未落实', labelEn: 'Review condition open' },
  { id: 'review', label: '预审没有结果', labelEn: 'Review without result' },
  { id: 'investor', label: '等投资方', labelEn: 'Waiting for the investor' },
  { id: 'department', label: '等部门', labelEn: 'Waiting for a department' },
  { id: 'verification', label: '等核验', labelEn: 'Waiting for verification' },
  { id: 'unattended', label: '无人跟进', labelEn: 'Nobody follows up' },
  { id: 'behind', label: '节点或投资落后', labelEn: 'Behind plan' },
  { id: 'settlement', label: '协议阶段待结算', labelEn: 'Agreed phase unsettled' },
  { id: 'explained', label: '超期，已说明情况', labelEn: 'Overdue, explained' },
  { id: 'overdue', label: '超期，没有说明原因', labelEn: 'Overdue, unexplained' },
  { id: 'none', label: '没有亮灯，也没有登记原因', labelEn: 'No alert, no reason recorded' },
] as const;

export type BlockerReason = (typeof blockerReasons)[number]['id'];

export interface Blocker {
  reason: BlockerReason;
  label: string;
  /** The rule's own message, the condition's content, the reason of the pause or of the delay. */
  words: string | null;
  since: string | null;
  /** Whose turn it is, in the office's words. */
  turn: string | null;
  /** What the holder said to it. */
  explanation: string | null;
  /** Other reasons that hold as well, by label. */
  also: string[];
}

/**
 * The one reason a project is counted by: the first that holds, in this order.
 * 1. 暂缓, with the reason it was paused for: the office's own decision.
 * 2. 政府原因顺延 on that day: a second person confirmed it.
 * 3. A condition of the pre-review that is due by the next step and still open.
 * 4. Whom the holder of an open alert said he waits for.
 * 5. Land that the project needs and has not been given; only before its start.
 * 6. Open alerts whose rule names a cause, in the order of `causesOfRules`; of one cause the red before the yellow,
 *    the longest first.
 * 7. Other open alerts: explained by the holder, or not.
 * 8. None of these. All that hold are named, one is counted: so the counts add up to the projects.
 */
export function blockerOf(standing: SignedStanding): Blocker {
  const [first, ...rest] = reasonsOf(standing);
  if (!first) return { ...nothing, label: blockerLabel('none') };
  const others = rest.map(({ reason }) => reason).filter((reason) => reason !== first.reason);
  return {
    ...first,
    label: blockerLabel(first.reason),
    also: [...new Set(others)].map(blockerLabel),
  };
}

export function blockerLabel(reason: BlockerReason): string {
  return blockerReasons.find(({ id }) => id === reason)!.label;
}

const nothing: FirstReason & { also: string[] } = {
  ...{ reason: 'none', words: null, since: null, turn: null, explanation: null, also: [] },
};

export interface BlockerCount extends Amounts {
  reason: BlockerReason;
  label: string;
}

/** How many stand for which reason: the most first, of equals in the order of the list. */
export function countBlockers(
  all: readonly { blocker: Pick<Blocker, 'reason'>; amounts: Amounts }[],
): BlockerCount[] {
  return blockerReasons
    .map(({ id, label }) => ({
      ...{ reason: id, label },
      ...sumAmounts(all.filter(({ blocker }) => blocker.reason === id).map((one) => one.amounts)),
    }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
}

/** What a past day's answer takes from today, because nothing older is kept; empty for today. */
export function blockerCaveats(isPast: boolean): string[] {
  return isPast
    ? [
        '预警是否亮着、颜色、说明和等待，按当日的记录；起算日不留历史，过去的日子写亮灯日。',
        '轮到谁：登记过等待的按当日的登记，其余按规则的本意。',
        '是否已供地按当日；要不要用地按所知的登记，没有留存历史的按开始留存时的登记。',
      ]
    : [];
}
