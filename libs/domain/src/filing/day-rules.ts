import { workdaysBetween } from '../calendar/index.js';
import { daysBetween, shiftDay } from '../dates/index.js';
import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { inspectionRule, spoken } from './clauses.js';
import { hasText } from './content-rules.js';
import type { FilingFacts } from './filing-facts.js';
import { tripBounds, tripDays } from './trip-content.js';

const noDates = () => unknown('没有填写出发和返回日期', '填写出发和返回日期', 'departsOn');

export const datesMakeSense = defineRule({
  id: 'trip.filing.dates-make-sense',
  effect: 'block',
  message: '日期有误',
  clause: spoken.concrete,
  field: 'returnsOn',
  check: (facts: FilingFacts) => {
    const { departsOn, returnsOn } = facts;
    if (!departsOn || !returnsOn) return noDates();
    if (returnsOn < departsOn)
      return fail(`${departsOn} 出发，${returnsOn} 返回`, '返回日期不早于出发日期');
    const count = daysBetween(departsOn, returnsOn) + 1;
    if (count > tripBounds.days)
      return fail(
        `共 ${count} 天，一次报备至多 ${tripBounds.days} 天`,
        '核对日期；确需更久的分次报备',
      );
    const outside = datesNamed(facts).filter(({ on }) => on < departsOn || on > returnsOn);
    return outside.length
      ? fail(
          outside.map(({ what, on }) => `${what} ${on}`).join('、'),
          `改为 ${departsOn} 到 ${returnsOn} 之间的日期`,
          outside[0]?.field,
        )
      : pass;
  },
});

export const everyDayUsed = defineRule({
  id: 'trip.filing.every-day-used',
  effect: 'block',
  message: '有的日子没有安排',
  clause: spoken.aimless,
  field: 'dayMarks',
  check: (facts: FilingFacts) => {
    const days = tripDays(facts);
    if (!days.length) return noDates();
    const blank = days.filter((day) => !isUsed(facts, day));
    return blank.length
      ? fail(`没有约见也没有注明：${blank.join('、')}`, '添加约见，或注明在途、另有安排的事由')
      : pass;
  },
});

/** Late filing is received, and says so for ever. */
export const filedInAdvance = defineRule({
  id: 'trip.filing.in-advance',
  effect: 'mark',
  message: '没有提前报备，永久注明',
  clause: spoken.filing,
  field: 'departsOn',
  defaults: { minWorkdays: 2 },
  check: ({ today, departsOn, book }: FilingFacts, { minWorkdays }) => {
    if (!departsOn) return noDates();
    if (departsOn <= today)
      return fail(`${departsOn} 出发，${today} 才报备`, '下次出发前报备；本次照常受理并注明');
    // The day of leaving itself is no day of notice.
    const ahead = workdaysBetween(today, shiftDay(departsOn, -1), { book });
    return ahead >= minWorkdays
      ? pass
      : fail(
          `距出发还有 ${ahead} 个工作日，应提前 ${minWorkdays} 个工作日`,
          '推迟出发；紧急的照常受理并注明',
        );
  },
});

export const lengthWithin = defineRule({
  id: 'trip.filing.length',
  effect: 'mark',
  message: '外出天数超过规定，由上一级审批',
  clause: inspectionRule,
  field: 'returnsOn',
  defaults: { maxDays: 5 },
  check: (facts: FilingFacts, { maxDays }) => {
    const { length } = tripDays(facts);
    if (!length) return noDates();
    return length <= maxDays
      ? pass
      : fail(`共 ${length} 天，规定不超过 ${maxDays} 天`, `缩短到 ${maxDays} 天以内`);
  },
});

export const noPadding = defineRule({
  id: 'trip.filing.no-padding',
  effect: 'mark',
  message: '首尾是没有约见的周末或节假日',
  clause: spoken.passingOff,
  field: 'departsOn',
  check: (facts: FilingFacts) => {
    const days = tripDays(facts);
    if (!days.length) return noDates();
    const idle = (day: string) => !facts.book.isWorkday(day) && !meetsOn(facts, day);
    const padded = [...leading(days, idle), ...leading(days.toReversed(), idle).toReversed()];
    const which = [...new Set(padded)];
    return which.length
      ? fail(`休息日且没有约见：${which.join('、')}`, '改在工作日往返，或写明当日安排')
      : pass;
  },
});

export const noExtraNights = defineRule({
  id: 'trip.filing.no-extra-nights',
  effect: 'mark',
  message: '最后一次约见之后多留了夜',
  clause: spoken.sightseeing,
  field: 'returnsOn',
  defaults: { maxNights: 1 },
  check: ({ returnsOn, appointments }: FilingFacts, { maxNights }) => {
    if (!returnsOn) return noDates();
    const last = appointments.map(({ on }) => on).reduce((a, b) => (a > b ? a : b), '');
    if (!last) return pass;
    const nights = daysBetween(last, returnsOn);
    return nights <= maxNights
      ? pass
      : fail(
          `最后约见 ${last}，${returnsOn} 返回，多留 ${nights} 夜，不应超过 ${maxNights} 夜`,
          '约见结束后即返回',
        );
  },
});

function isUsed(facts: FilingFacts, day: string): boolean {
  return (
    meetsOn(facts, day) ||
    facts.dayMarks.some(({ on, kind, note }) => on === day && (kind === 'travel' || hasText(note)))
  );
}

function meetsOn({ appointments }: FilingFacts, day: string): boolean {
  return appointments.some(({ on, enterprise }) => on === day && hasText(enterprise));
}

function leading(days: readonly string[], idle: (day: string) => boolean): string[] {
  const end = days.findIndex((day) => !idle(day));
  return days.slice(0, end < 0 ? days.length : end);
}

function datesNamed({ stops, appointments, dayMarks }: FilingFacts) {
  return [
    ...stops.flatMap(({ place, arrivesOn, leavesOn }) => [
      { what: `到${place}`, on: arrivesOn, field: 'stops' },
      { what: `离${place}`, on: leavesOn, field: 'stops' },
    ]),
    ...appointments.map(({ enterprise, on }) => ({
      what: `约见${enterprise}`,
      on,
      field: 'appointments',
    })),
    ...dayMarks.map(({ on }) => ({ what: '注明的日子', on, field: 'dayMarks' })),
  ];
}
