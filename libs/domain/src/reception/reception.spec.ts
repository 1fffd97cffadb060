import fc from 'fast-check';
import {
  accompanying,
  cost,
  findings,
  guest,
  guests,
  limit,
  missed,
  people,
  plan,
} from '../../../../test/world/build-reception-plan.js';
import type { ReceptionPlan } from './index.js';
import { accompanyingMost } from './index.js';

const bounds = { smallParty: 10, smallMost: 3, shareDivisor: 3 };

describe('陪同人数的上限', () => {
  it.each([
    ['没有来客', 0, 0],
    ['一位来客，陪同不多于来客', 1, 1],
    ['两位来客', 2, 2],
    ['三位来客', 3, 3],
    ['十人以内三人', 10, 3],
    ['十一人，三分之一舍尾', 11, 3],
    ['十二人', 12, 4],
    ['十四人', 14, 4],
    ['十五人', 15, 5],
    ['三十人', 30, 10],
  ])('%s', (_, count, most) => {
    expect(accompanyingMost(count, bounds)).toBe(most);
  });

  it('来客增加，上限不减；从不多于来客，也不多于三人与三分之一中的大者', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), (count) => {
        const most = accompanyingMost(count, bounds);
        expect(accompanyingMost(count + 1, bounds)).toBeGreaterThanOrEqual(most);
        expect(most).toBeLessThanOrEqual(Math.min(count, Math.max(3, count / 3)));
      }),
    );
  });

  it.each([
    ['六位来客三人陪同', 6, 3, []],
    ['六位来客四人陪同', 6, 4, ['block fail accompanying.within-limit']],
    ['十一位来客三人陪同', 11, 3, []],
    ['十一位来客四人陪同', 11, 4, ['block fail accompanying.within-limit']],
    ['十二位来客四人陪同', 12, 4, []],
    ['一位来客两人陪同', 1, 2, ['block fail accompanying.within-limit']],
  ])('%s', (_, count, ours, expected) => {
    const people = { guests: guests(count), accompanying: accompanying(ours) };
    expect(missed({ ...people, costs: [] })).toEqual(expected);
  });
});

describe('凭据与事由', () => {
  it.each<[string, Partial<ReceptionPlan>, string[]]>([
    ['招商接待有备案号', {}, []],
    ['招商接待有公函', { recordNo: null, letterNo: '演示函1号' }, []],
    ['都没有，不予接待', { recordNo: null }, ['block unknown letter.stated']],
    ['空白不算', { recordNo: '  ' }, ['block unknown letter.stated']],
    ['事由四字', { purpose: '洽谈项目' }, []],
    ['事由三字', { purpose: '谈项目' }, ['block unknown purpose.stated']],
    ['没有对应的项目', { leadId: null }, ['block unknown lead.named']],
    ['来访当天报批', { startsOn: '2026-05-06' }, []],
    ['来访次日补报', { startsOn: '2026-05-05' }, ['mark fail filing.in-time']],
  ])('%s', (_, overrides, expected) => {
    expect(missed(overrides)).toEqual(expected);
  });

  const official: Partial<ReceptionPlan> = {
    kind: 'official',
    leadId: null,
    guests: people(6, (n) => guest(n, { kind: 'civil_servant', unit: '演示局' })),
  };
  it.each<[string, Partial<ReceptionPlan>, string[]]>([
    ['公务接待有公函，不必有项目', { ...official, letterNo: '演示函1号' }, []],
    ['公务接待只有备案号', official, ['block unknown letter.stated']],
  ])('%s', (_, overrides, expected) => {
    expect(missed(overrides)).toEqual(expected);
  });
});

describe('接待对象', () => {
  it.each<[string, Partial<ReceptionPlan>, string[]]>([
    ['没有来客', { guests: [], accompanying: [], costs: [] }, ['block unknown guests.listed']],
    [
      '来客缺职务',
      { guests: [...guests(5), guest(6, { post: '' })] },
      ['block unknown guests.complete'],
    ],
    [
      '招商接待中有国家工作人员',
      { guests: [...guests(5), guest(6, { kind: 'civil_servant' })] },
      ['block fail guests.kept-apart'],
    ],
    [
      '公务接待中有企业人员',
      { kind: 'official', letterNo: '演示函1号' },
      ['block fail guests.kept-apart'],
    ],
    [
      '亲友不接待',
      { guests: [...guests(5), guest(6, { kind: 'relative' })] },
      ['block fail guests.no-relatives'],
    ],
  ])('%s', (_, overrides, expected) => {
    expect(missed(overrides)).toEqual(expected);
  });

  it('说出是谁、怎么办', () => {
    const found = findings({ guests: [guest(1, { kind: 'civil_servant' })], accompanying: [] });
    expect(found.find(({ ruleId }) => ruleId === 'reception.guests.kept-apart')).toMatchObject({
      because: '招商接待中列有来客1（国家工作人员）',
      fix: '国家工作人员另按公务接待凭公函办理，从本单中去掉',
      field: 'guests',
    });
  });
});

describe('工作餐', () => {
  const [meal] = plan.meals;
  const lunch = meal as ReceptionPlan['meals'][number];
  it('没有安排', () => {
    expect(missed({ meals: [], costs: [] })).toEqual([]);
  });

  it.each<[string, ReceptionPlan['meals'], string[]]>([
    ['一次', [lunch], []],
    ['两次', [lunch, { ...lunch, slot: 'dinner' }], ['block fail meal.only-one']],
    ['私人会所', [{ ...lunch, venue: 'private_club' }], ['block fail meal.plain']],
    ['香烟', [{ ...lunch, extras: ['cigarettes'] }], ['block fail meal.plain']],
    ['工作日午餐饮酒', [{ ...lunch, extras: ['alcohol'] }], ['mark fail meal.weekday-lunch-dry']],
    ['工作日晚餐饮酒', [{ ...lunch, slot: 'dinner', extras: ['alcohol'] }], []],
    ['周末午餐饮酒', [{ ...lunch, on: '2026-05-09', extras: ['alcohol'] }], []],
    [
      '工作日午餐高档酒水，两条都说',
      [{ ...lunch, extras: ['premium_liquor'] }],
      ['block fail meal.plain', 'mark fail meal.weekday-lunch-dry'],
    ],
  ])('%s', (_, meals, expected) => {
    expect(missed({ meals })).toEqual(expected);
  });
});

describe('费用与标准', () => {
  const noStandard = ['mark unknown standard.known'];
  it.each<[string, Partial<ReceptionPlan>, string[]]>([
    ['正好等于标准', { costs: [cost({ amountYuan: 480 })] }, []],
    ['超一元', { costs: [cost({ amountYuan: 481 })] }, ['block fail cost.within-limit']],
    ['其他费用没有标准', { costs: [cost(), cost({ kind: 'other', amountYuan: 1 })] }, noStandard],
    ['住宿没有录入标准', { costs: [cost(), cost({ kind: 'lodging' })] }, noStandard],
    ['安排了工作餐而没有列费用，仍按标准看', { costs: [] }, []],
  ])('%s', (_, overrides, expected) => {
    expect(missed(overrides)).toEqual(expected);
  });

  it('标准没有文件可依的，话里说明待确认', () => {
    const words = (costs: ReceptionPlan['costs'], pending: boolean) =>
      findings({ costs }, { limits: [limit({ pending })] })
        .map(({ because }) => because ?? '')
        .join();
    const over = [cost({ amountYuan: 481 })];
    expect(words(over, true)).toContain('标准（待确认） 60');
    expect(words(over, false)).toContain('标准 60');
    expect(words([cost({ kind: 'lodging' })], false)).toContain('没有标准，待确认：');
  });

  const counted = ['block fail cost.people-counted'];
  it.each<[string, Partial<ReceptionPlan>, string[]]>([
    ['八人一餐，正好', { costs: [cost({ people: 8, amountYuan: 1 })] }, []],
    ['多列一人，标准就被撑大', { costs: [cost({ people: 9, amountYuan: 1 })] }, counted],
    ['多列一餐', { costs: [cost({ units: 2, amountYuan: 1 })] }, counted],
    [
      '分两笔列也算在一起',
      { costs: [cost({ people: 8, amountYuan: 1 }), cost({ people: 1, amountYuan: 1 })] },
      counted,
    ],
    [
      '住两天，正好',
      { costs: [cost({ kind: 'lodging', units: 2, amountYuan: 1 })] },
      ['mark unknown standard.known'],
    ],
    [
      '住三天，多一天',
      { costs: [cost({ kind: 'lodging', units: 3, amountYuan: 1 })] },
      [...counted, 'mark unknown standard.known'],
    ],
  ])('人数：%s', (_, overrides, expected) => {
    expect(missed(overrides)).toEqual(expected);
  });

  it('标准没有录入：标明没有，不套用，也不算超', () => {
    const costs = [cost({ amountYuan: 100_000 })];
    expect(missed({ costs }, { limits: [] })).toEqual(noStandard);
    const none = { costs: [], meals: [] };
    expect(missed(none, { limits: [] })).toEqual([]);
  });

  it.each([
    ['生效前一天', '2026-05-09', noStandard],
    ['生效当天', '2026-05-08', []],
  ])('按来访那天的标准：%s', (_, validFrom, expected) => {
    expect(missed({}, { limits: [limit({ validFrom })] })).toEqual(expected);
  });
});
