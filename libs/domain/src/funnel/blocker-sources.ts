import { exitReasons } from '../county/exit-reasons.js';
import type { Stage } from '../stages/index.js';
import { stageRank } from '../stages/index.js';
import type { StallLight } from '../stall/stall-rule.js';
import { stallRule } from '../stall/stall-rules.js';
import { turnLabel } from '../stall/turns.js';
import type { WaitingKind } from '../stall/waiting.js';
import { waitingKinds } from '../stall/waiting.js';
import type { Blocker, BlockerReason } from './blockers.js';

/** What is known of a signed project on a day that may keep it. Dates 'YYYY-MM-DD'. */
export interface SignedStanding {
  isStarted: boolean;
  /** 暂缓: the code of its reason, and since when. */
  pause: { code: string | null; since: string } | null;
  /** 政府原因顺延 that covers the day. */
  delays: readonly { fromOn: string; reason: string }[];
  conditions: readonly OpenCondition[];
  /** It needs land and no supply is on record, not even one still to be verified. */
  lacksLand: boolean;
  signedOn: string;
  alerts: readonly OpenAlert[];
}

export interface OpenCondition {
  content: string;
  /** The unit that is to meet it. */
  unit: string;
  openedOn: string;
  dueStage: Stage | null;
}

/** An alert that is open on the day. */
export interface OpenAlert {
  ruleId: string;
  level: StallLight;
  openedOn: string;
  /** Since when it has stood still, and whose turn it is: only today's are kept. */
  sinceOn: string | null;
  turn: string | null;
  waiting: { kind: WaitingKind; note: string; startedOn: string } | null;
  explanation: string | null;
}

export type FirstReason = Omit<Blocker, 'label' | 'also'>;

/** Everything that keeps a project, the weightiest first; the order is told at `blockerOf`. */
export function reasonsOf(standing: SignedStanding): FirstReason[] {
  const alerts = inOrder(standing.alerts);
  return [
    ...paused(standing),
    ...delayed(standing),
    ...conditioned(standing),
    ...alerts.flatMap(waited),
    ...landless(standing),
    ...alerts.map(alerted),
  ];
}

/** Which cause a rule names, in order of weight. A rule that only counts days names none. */
const causesOfRules: readonly (readonly [ruleId: string, cause: BlockerReason])[] = [
  ['stall.pre-review.condition-overdue', 'condition'],
  ['stall.pre-review.no-result', 'review'],
  ['stall.fact.verification-waiting', 'verification'],
  ['stall.started.no-money', 'money'],
  ['stall.ownership.gap', 'unattended'],
  ['stall.dispatch.missed', 'unattended'],
  ['stall.progress.silent', 'unattended'],
  ['stall.node.overdue', 'behind'],
  ['stall.pace.behind', 'behind'],
  ['stall.incentive.phase-missed', 'settlement'],
];

const weightOf = ({ ruleId }: OpenAlert): number => {
  const place = causesOfRules.findIndex(([id]) => id === ruleId);
  return place < 0 ? causesOfRules.length : place;
};

const inOrder = (alerts: readonly OpenAlert[]): OpenAlert[] =>
  alerts.toSorted(
    (a, b) =>
      weightOf(a) - weightOf(b) ||
      Number(b.level === 'red') - Number(a.level === 'red') ||
      compare(since(a), since(b)) ||
      compare(a.ruleId, b.ruleId) ||
      compare(JSON.stringify(a), JSON.stringify(b)),
  );

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const since = ({ sinceOn, openedOn }: OpenAlert): string => sinceOn ?? openedOn;

const bare = { words: null, since: null, turn: null, explanation: null };

const causesOfPauses: Readonly<Record<string, BlockerReason>> = {
  land_quota: 'land',
  funding: 'money',
  permits: 'permits',
  market: 'market',
};

const paused = ({ pause }: SignedStanding): FirstReason[] => {
  if (!pause) return [];
  const words = exitReasons.suspended.find(({ id }) => id === pause.code)?.label ?? '没有写明';
  const reason = causesOfPauses[pause.code ?? ''] ?? 'paused';
  return [{ ...bare, reason, words: `暂缓：${words}`, since: pause.since }];
};

const delayed = ({ delays }: SignedStanding): FirstReason[] =>
  delays.map(({ fromOn, reason }) => ({
    ...{ ...bare, reason: 'government', words: reason, since: fromOn },
  }));

/** What is to be met only after the next step keeps nobody from taking it. */
const conditioned = ({ conditions, isStarted }: SignedStanding): FirstReason[] => {
  const next = stageRank(isStarted ? 'in_production' : 'construction_started');
  return conditions
    .filter(({ dueStage }) => dueStage === null || stageRank(dueStage) <= next)
    .toSorted((a, b) => compare(a.openedOn, b.openedOn) || compare(a.content, b.content))
    .map(({ content, unit, openedOn }) => ({
      ...{ ...bare, reason: 'condition', words: content, since: openedOn, turn: unit },
    }));
};

const waited = ({ waiting, explanation }: OpenAlert): FirstReason[] => {
  if (!waiting) return [];
  const turn = waitingKinds.find(({ id }) => id === waiting.kind)?.label ?? waiting.kind;
  const { kind, note, startedOn } = waiting;
  return [{ reason: kind, words: note, since: startedOn, turn, explanation }];
};

const landless = ({ isStarted, lacksLand, signedOn }: SignedStanding): FirstReason[] =>
  lacksLand && !isStarted
    ? [{ ...bare, reason: 'land', words: '签约后还没有供地', since: signedOn }]
    : [];

const alerted = (alert: OpenAlert): FirstReason => {
  const rule = stallRule(alert.ruleId);
  const { explanation } = alert;
  const turn = alert.turn ?? rule?.holder;
  return {
    reason: causesOfRules[weightOf(alert)]?.[1] ?? (explanation ? 'explained' : 'overdue'),
    words: rule?.message ?? null,
    since: since(alert),
    turn: turn ? turnLabel(turn) : null,
    explanation,
  };
};
