import { daysBetween, isDay } from '../dates/index.js';
import type { FieldError } from '../rule/index.js';
import type { ReceptionPlan } from './reception.js';

/** The longest reception a sheet is made for; a longer stay is another sheet. */
const mostDays = 31;

/** What contradicts itself on the form, every fault at once; meaning is judged by the rules. */
export function checkReception(plan: ReceptionPlan): FieldError[] {
  return [...dayFaults(plan), ...mealFaults(plan), ...twiceFaults(plan)];
}

function dayFaults({ startsOn, endsOn }: ReceptionPlan): FieldError[] {
  if (!isDay(startsOn) || !isDay(endsOn)) return [];
  const fault = (reason: string): FieldError[] => [
    { field: 'endsOn', value: endsOn, reason, fix: '核对两个日期' },
  ];
  if (endsOn < startsOn) return fault(`离开 ${endsOn}，早于来访 ${startsOn}`);
  return daysBetween(startsOn, endsOn) < mostDays ? [] : fault(`一张接待单最多 ${mostDays} 天`);
}

function mealFaults({ startsOn, endsOn, meals }: ReceptionPlan): FieldError[] {
  return meals.flatMap(({ on }, at) =>
    on >= startsOn && on <= endsOn
      ? []
      : [
          {
            field: `meals.${at}.on`,
            value: on,
            reason: `用餐 ${on}，不在来访期间`,
            fix: `改为 ${startsOn} 到 ${endsOn} 之间的日期`,
          },
        ],
  );
}

/** A person listed twice would stretch or strain the limit. */
function twiceFaults({ guests, accompanying }: ReceptionPlan): FieldError[] {
  return [...repeated('guests', guests), ...repeated('accompanying', accompanying)];
}

function repeated(
  list: string,
  people: readonly { name: string; unit?: string | null }[],
): FieldError[] {
  const seen = new Set<string>();
  return people.flatMap(({ name, unit }, at) => {
    const key = `${name}|${unit ?? ''}`.normalize('NFKC').replace(/\s/g, '');
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    const reason = `“${name}”重复列出`;
    return [{ field: `${list}.${at}.name`, value: name, reason, fix: '去掉重复的一行' }];
  });
}
