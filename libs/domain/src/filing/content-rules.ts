import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { spoken } from './clauses.js';
import type { FilingFacts } from './filing-facts.js';

export const targetEnterprise = defineRule({
  id: 'trip.filing.target-enterprise',
  effect: 'block',
  message: '未填写目标企业，不予受理',
  clause: spoken.concrete,
  field: 'appointments',
  defaults: { minTargets: 1 },
  check: ({ appointments }: FilingFacts, { minTargets }) => {
    const named = new Set(appointments.map(({ enterprise }) => enterprise.trim()).filter(Boolean));
    return named.size >= minTargets
      ? pass
      : fail(
          `行程中的目标企业 ${named.size} 家，至少应有 ${minTargets} 家`,
          '添加一次约见，填写拟拜访的企业或单位',
        );
  },
});

export const projectNamed = defineRule({
  id: 'trip.filing.project-named',
  effect: 'block',
  message: '没有具体项目',
  clause: spoken.concrete,
  field: 'appointments',
  check: ({ appointments }: FilingFacts) =>
    appointments.some(({ leadId, project }) => leadId !== null || hasText(project))
      ? pass
      : fail('约见中没有一项对应到项目', '在约见中选择线索，或写明拟洽谈的项目'),
});

export const purposeStated = defineRule({
  id: 'trip.filing.purpose-stated',
  effect: 'block',
  message: '外出目的不明确',
  clause: spoken.aimless,
  field: 'aim',
  defaults: { minLength: 8 },
  check: ({ purpose, aim }: FilingFacts, { minLength }) => {
    if (!purpose) return unknown('没有选择事由', '选择事由', 'purpose');
    const length = [...(aim ?? '').trim()].length;
    return length >= minLength
      ? pass
      : fail(`目的说明 ${length} 个字，至少 ${minLength} 个字`, '写明此行要谈成什么');
  },
});

export const appointmentsStated = defineRule({
  id: 'trip.filing.appointments-stated',
  effect: 'block',
  message: '约见没有写明对方联系人或时间',
  clause: spoken.concrete,
  field: 'appointments',
  check: ({ appointments }: FilingFacts) => {
    const bare = appointments.filter(({ contactName, time }) => !hasText(contactName) || !time);
    return bare.length
      ? fail(
          bare.map(({ on, enterprise }) => `${on} ${enterprise || '（未填企业）'}`).join('、'),
          '补填对方联系人和约定时间',
        )
      : pass;
  },
});

export const travellersNamed = defineRule({
  id: 'trip.filing.travellers-named',
  effect: 'block',
  message: '外出人员没有写明姓名和职级',
  clause: spoken.filing,
  field: 'travellers',
  check: ({ travellers }: FilingFacts) => {
    if (!travellers.some(({ userId }) => userId))
      return fail('没有本系统登记的外出人员', '至少选择一名外出人员');
    const bare = travellers.filter(({ rank }) => !rank).map(({ name }) => name);
    return bare.length ? fail(`未填职级：${bare.join('、')}`, '选择每个人的职级') : pass;
  },
});

export const stopsNamed = defineRule({
  id: 'trip.filing.stops-named',
  effect: 'block',
  message: '没有写明去哪里',
  clause: spoken.concrete,
  field: 'stops',
  check: ({ stops }: FilingFacts) =>
    stops.some(({ place }) => hasText(place))
      ? pass
      : fail('行程中没有站点', '添加站点，填写到达的县（市、区）'),
});

/** What is there to read: full of blanks is empty. */
export function hasText(text: string | null): boolean {
  return !!text && text.trim() !== '';
}
