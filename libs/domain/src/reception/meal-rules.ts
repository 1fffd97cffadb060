import { defineRule, fail, pass } from '../rule/index.js';
import { article10, dryLunch, plainFood } from './clauses.js';
import type { ReceptionMeal, ReceptionFacts } from './reception.js';
import { mealExtraLabel, mealSlotLabel, mealVenueLabel } from './reception-words.js';

export const mealOnlyOne = defineRule({
  id: 'reception.meal.only-one',
  effect: 'block',
  message: '工作餐只安排一次',
  clause: article10,
  field: 'meals',
  defaults: { most: 1 },
  check: ({ mealCount, overLimit }: ReceptionFacts, { most }) => {
    if (mealCount <= most) return pass;
    const because = `安排 ${mealCount} 次，上限 ${most} 次`;
    return overLimit && mealCount <= overLimit.meals
      ? { verdict: 'pass', because: `${because}；${overLimit.approver}批准：${overLimit.reason}` }
      : fail(because, `保留 ${most} 次，其余用餐由来客自理`);
  },
});

/** No approval lifts it. */
export const mealPlain = defineRule({
  id: 'reception.meal.plain',
  effect: 'block',
  message: '工作餐有不得提供的内容',
  clause: plainFood,
  field: 'meals',
  check: ({ meals }: ReceptionFacts) => {
    const barred = meals.flatMap(barredOf);
    return barred.length ? fail(barred.join('；'), '改用家常菜和机关食堂、定点饭店') : pass;
  },
});

export const weekdayLunchDry = defineRule({
  id: 'reception.meal.weekday-lunch-dry',
  effect: 'mark',
  message: '工作日午间饮酒',
  clause: dryLunch,
  field: 'meals',
  check: ({ meals, book }: ReceptionFacts) => {
    const wet = meals.filter(
      ({ slot, on, extras }) =>
        slot === 'lunch' &&
        book.isWorkday(on) &&
        (extras.includes('alcohol') || extras.includes('premium_liquor')),
    );
    return wet.length
      ? fail(`${wet.map(({ on }) => on).join('、')} 是工作日，午餐有酒`, '工作日午餐不上酒')
      : pass;
  },
});

function barredOf({ on, slot, venue, extras }: ReceptionMeal): string[] {
  const barred = [
    ...(venue === 'private_club' ? [mealVenueLabel(venue)] : []),
    ...extras.filter((extra) => extra !== 'alcohol').map(mealExtraLabel),
  ];
  return barred.length ? [`${on} ${mealSlotLabel(slot)}：${barred.join('、')}`] : [];
}
