import { type DayBook, type Pause, workdaysBetween } from '../calendar/index.js';
import { daysBetween, shiftDay } from '../dates/index.js';
import type { RulePack } from '../rule/index.js';
import { stallLimits } from './limits.js';
import type { StallClock, StallLight, StallRule } from './stall-rule.js';

export interface StallDay {
  pack: RulePack;
  book: DayBook;
  today: string;
}

export interface StallVerdict {
  light: StallLight;
  /** Null when it does not stand still at all. */
  sinceOn: string | null;
  /** In the rule's own clock, stops left out; negative before the day. */
  count: number;
  /** The numbers compared, in words. */
  because: string;
  /** 满一年: the question is whether it stays. */
  isExitReview: boolean;
}

/** What a rule says of one subject on one day. `stops`: stretches that do not count. */
export function judgeStall<Facts>(
  rule: StallRule<Facts>,
  facts: Facts,
  { stops = [], ...at }: StallDay & { stops?: readonly Pause[] },
): StallVerdict {
  const since = rule.since(facts);
  if (since === null) return still;
  if (rule.light) {
    const light = rule.light(facts);
    return { ...still, light, sinceOn: light === 'green' ? null : at.today };
  }
  return gauge(rule, { sinceOn: since, stops }, at);
}

/** The light of something that has stood still since a day. */
export function gauge(
  rule: TimedRule,
  { sinceOn, stops = [] }: { sinceOn: string; stops?: readonly Pause[] },
  { pack, book, today }: StallDay,
): StallVerdict {
  const count = counted(rule.clock, { from: sinceOn, to: today, stops }, book);
  return weigh(rule, { sinceOn, count }, pack);
}

/** As `gauge`, of what is on record: so many days of the rule's clock were stopped. */
export function regauge(
  rule: TimedRule,
  { sinceOn, stopped }: { sinceOn: string; stopped: number },
  { pack, book, today }: StallDay,
): StallVerdict {
  const count = counted(rule.clock, { from: sinceOn, to: today, stops: [] }, book) - stopped;
  return weigh(rule, { sinceOn, count }, pack);
}

type TimedRule = Pick<StallRule, 'id' | 'defaults' | 'clock' | 'yellow' | 'red' | 'exit'>;

function weigh(
  rule: TimedRule,
  { sinceOn, count }: { sinceOn: string; count: number },
  pack: RulePack,
): StallVerdict {
  const { yellow, red, exit } = stallLimits(rule, pack);
  const light = count >= red ? 'red' : count >= yellow ? 'yellow' : 'green';
  const limit = light === 'red' ? red : yellow;
  return {
    light,
    sinceOn,
    count,
    because: becauseOf(rule.clock, { sinceOn, count, limit, light }),
    isExitReview: exit !== null && count >= exit,
  };
}

const still: StallVerdict = {
  light: 'green',
  sinceOn: null,
  count: 0,
  because: '',
  isExitReview: false,
};

function counted(
  clock: StallClock,
  { from, to, stops }: { from: string; to: string; stops: readonly Pause[] },
  book: DayBook,
): number {
  if (clock === 'years') return Number(to.slice(0, 4)) - Number(from.slice(0, 4));
  if (clock === 'workdays') return workdaysBetween(from, to, { book, pauses: stops });
  return daysBetween(from, to) - stoppedDays(from, to, stops);
}

/** Days after `from` up to `to` that lie in a stop, each once however many stops cover it. */
function stoppedDays(from: string, to: string, stops: readonly Pause[]): number {
  let days = 0;
  let last = from;
  for (const { startedOn, endedOn } of stops.toSorted((a, b) =>
    a.startedOn < b.startedOn ? -1 : 1,
  )) {
    const first = startedOn > last ? startedOn : shiftDay(last, 1);
    const end = endedOn === null || endedOn > to ? to : endedOn;
    if (end < first) continue;
    days += daysBetween(first, end) + 1;
    last = end;
  }
  return days;
}

const units: Readonly<Record<StallClock, string>> = {
  calendar: '天',
  workdays: '个工作日',
  years: '个年头',
};

function becauseOf(
  clock: StallClock,
  {
    sinceOn,
    count,
    limit,
    light,
  }: Pick<StallVerdict, 'count' | 'light'> & { sinceOn: string; limit: number },
): string {
  const unit = units[clock];
  if (count < 0) return `${sinceOn} 到期，还有 ${-count} ${unit}`;
  const word = light === 'red' ? '红灯' : '黄灯';
  const threshold = limit > 0 ? `，满 ${limit} ${unit}亮${word}` : '';
  return `自 ${sinceOn} 起 ${count} ${unit}${threshold}`;
}
