import { defaultRulePack as pack } from '../county/index.js';
import { alertWorth, stallLimits, stallRules, yellowParam } from './index.js';

describe('预警值不值', () => {
  const facts = { opened: 10, curedInTime: 2, snoozed: 5, p80Days: 20, yellow: 14 };
  it('半数静音、及时解除不到三成：狼来了；差一条不算', () => {
    expect(alertWorth(facts)).toMatchObject({ criesWolf: true, snoozedPercent: 50 });
    expect(alertWorth({ ...facts, snoozed: 4 }).criesWolf).toBe(false);
    expect(alertWorth({ ...facts, curedInTime: 3 }).criesWolf).toBe(false);
    expect(alertWorth({ ...facts, opened: 9 }).criesWolf).toBe(false);
  });
  it('八成在三天内自行解除：建议放宽', () => {
    const prompt = { opened: 10, curedInTime: 8, snoozed: 0, p80Days: 3, yellow: 14 };
    expect(alertWorth(prompt).suggestion).toContain('由 14 放宽到 17');
    expect(alertWorth({ ...prompt, p80Days: 4 }).suggestion).toBeNull();
    expect(alertWorth({ ...prompt, opened: 0 })).toMatchObject({ curedInTimePercent: null });
  });
  it.each([
    ['14 天放宽到 28 天', 14, 28, '由 14 放宽到 28'],
    ['提前 90 天放宽到提前 45 天', -90, -45, '由提前 90 放宽到提前 45'],
    ['提前 1 天放宽到当天', -1, 0, '放宽到 0'],
    ['当天放宽到 1 天', 0, 1, '放宽到 1'],
  ])('狼来了：%s', (_, yellow, suggestedYellow, words) => {
    const worth = alertWorth({ ...facts, yellow });
    expect(worth.suggestedYellow).toBe(suggestedYellow);
    expect(worth.suggestion).toContain(words);
  });
  it('没有参数可调的：说明，不建议天数', () => {
    const { criesWolf, suggestion, suggestedYellow } = alertWorth({ ...facts, isFixed: true });
    expect([criesWolf, suggestedYellow]).toEqual([true, null]);
    expect(suggestion).toContain('不是本规则的一个可调数');
  });
  it('建议的天数落在哪个参数上：别的规则的、加一的、提前的都算得回去；定数没有参数', () => {
    for (const rule of stallRules) {
      const at = yellowParam(rule, 20);
      if (!at) continue;
      const params = {
        ...pack.params,
        [at.ruleId]: { ...pack.params[at.ruleId], [at.name]: { value: at.value, source: '' } },
      };
      expect([rule.id, stallLimits(rule, { ...pack, params }).yellow]).toEqual([rule.id, 20]);
    }
    const fixed = stallRules.filter((rule) => !yellowParam(rule, 20)).map(({ id }) => id);
    expect(fixed).toEqual(['stall.pace.behind', 'stall.ownership.gap']);
  });
});
