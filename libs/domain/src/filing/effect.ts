import type { Finding, RulePack } from '../rule/index.js';
import { defineRule, fail, judge, pass } from '../rule/index.js';
import { spoken } from './clauses.js';

/** What one reported trip came to. Days are a divisor here and never a merit. */
export interface TripResult {
  tripId: string;
  tripNo: string;
  unit: string;
  zones: readonly string[];
  days: number;
  meetings: readonly { place: string; minutes: number; enterprise: string }[];
  leadsCreated: number;
  /** Named or created leads that moved to a later stage within `advanceDays` of coming back. */
  leadsAdvanced: number;
  /** A contact on a named or created lead within `followUpDays` of coming back. */
  isFollowedUp: boolean;
  /** Enterprises this unit had met before, whose project has not moved since. */
  repeatsWithoutAdvance: number;
}

export interface TripEffect {
  trips: number;
  days: number;
  enterprisesMet: number;
  /** Two decimals, as text; null without days. */
  enterprisesPerDay: string | null;
  leadsCreated: number;
  leadsAdvanced: number;
  shortSingle: number;
  repeatsWithoutAdvance: number;
}

export const noShortSingleMeeting = defineRule({
  id: 'trip.effect.no-short-single-meeting',
  effect: 'mark',
  message: '每地只有一次短会，此后没有跟进',
  clause: spoken.fleeting,
  defaults: { maxMinutes: 60, followUpDays: 30 },
  check: ({ meetings, isFollowedUp }: TripResult, { maxMinutes, followUpDays }) => {
    if (!meetings.length || isFollowedUp) return pass;
    const places = new Set(meetings.map(({ place }) => place));
    const isFleeting =
      meetings.length === places.size && meetings.every(({ minutes }) => minutes <= maxMinutes);
    return isFleeting
      ? fail(
          meetings.map(({ place, minutes }) => `${place} ${minutes} 分钟`).join('、'),
          `${followUpDays} 天内跟进，或写明为何不再跟进`,
        )
      : pass;
  },
});

export const noIdleRepeat = defineRule({
  id: 'trip.effect.no-idle-repeat',
  effect: 'mark',
  message: '重复拜访没有推进',
  clause: spoken.padding,
  defaults: { advanceDays: 90 },
  check: ({ repeatsWithoutAdvance }: TripResult) =>
    repeatsWithoutAdvance
      ? fail(`${repeatsWithoutAdvance} 家企业再次拜访后项目没有推进`, '推进项目，或不再跟进')
      : pass,
});

export const tripEffectRules = [noShortSingleMeeting, noIdleRepeat];

/** Findings on one trip's effect: lists for people, no verdict on anyone. */
export function judgeEffect(result: TripResult, pack: RulePack): Finding[] {
  return judge(tripEffectRules, result, pack);
}

/** The measures of some trips together. */
export function measureTrips(results: readonly TripResult[], pack: RulePack): TripEffect {
  const sum = (of: (one: TripResult) => number) =>
    results.reduce((total, one) => total + of(one), 0);
  const days = sum((one) => one.days);
  const enterprisesMet = sum(({ meetings }) => new Set(meetings.map((m) => m.enterprise)).size);
  const isShort = (one: TripResult) =>
    judgeEffect(one, pack).some(
      ({ ruleId, verdict }) => ruleId === noShortSingleMeeting.id && verdict === 'fail',
    );
  return {
    trips: results.length,
    days,
    enterprisesMet,
    enterprisesPerDay: days ? (enterprisesMet / days).toFixed(2) : null,
    leadsCreated: sum((one) => one.leadsCreated),
    leadsAdvanced: sum((one) => one.leadsAdvanced),
    shortSingle: results.filter(isShort).length,
    repeatsWithoutAdvance: sum((one) => one.repeatsWithoutAdvance),
  };
}
