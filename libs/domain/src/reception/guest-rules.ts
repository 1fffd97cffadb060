import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { article23, listSigned, recordOrLetter } from './clauses.js';
import type { ReceptionGuest, ReceptionFacts } from './reception.js';
import { guestKindLabel } from './reception-words.js';

export const guestsListed = defineRule({
  id: 'reception.guests.listed',
  effect: 'block',
  message: '没有列出接待对象',
  clause: listSigned,
  field: 'guests',
  check: ({ guests }: ReceptionFacts) =>
    guests.length ? pass : unknown('接待对象 0 人', '逐人填写来客的姓名、单位、职务'),
});

export const guestsComplete = defineRule({
  id: 'reception.guests.complete',
  effect: 'block',
  message: '接待对象缺单位或职务',
  clause: listSigned,
  field: 'guests',
  check: ({ guests }: ReceptionFacts) => {
    const lacking = guests.filter(({ unit, post }) => !unit?.trim() || !post?.trim());
    return lacking.length
      ? unknown(`缺单位或职务：${names(lacking)}`, '补填这些来客的单位和职务')
      : pass;
  },
});

/** 严禁以招商引资为名变相安排公务接待: neither kind of guest is received under the other's name. */
export const guestsKeptApart = defineRule({
  id: 'reception.guests.kept-apart',
  effect: 'block',
  message: '招商接待与公务接待应分开办理',
  clause: article23,
  field: 'guests',
  check: ({ kind, guests }: ReceptionFacts) => {
    const isStrange = (guest: ReceptionGuest): boolean =>
      guest.kind !== 'relative' && (guest.kind === 'civil_servant') !== (kind === 'official');
    const strange = guests.filter(isStrange);
    if (!strange.length) return pass;
    const because = strange
      .map((guest) => `${guest.name}（${guestKindLabel(guest.kind)}）`)
      .join('、');
    return kind === 'business'
      ? fail(`招商接待中列有${because}`, '国家工作人员另按公务接待凭公函办理，从本单中去掉')
      : fail(`公务接待中列有${because}`, '企业等来访人员另按招商接待办理，从本单中去掉');
  },
});

export const noRelatives = defineRule({
  id: 'reception.guests.no-relatives',
  effect: 'block',
  message: '不接待亲友',
  clause: recordOrLetter,
  field: 'guests',
  check: ({ guests }: ReceptionFacts) => {
    const relatives = guests.filter(({ kind }) => kind === 'relative');
    return relatives.length
      ? fail(`列有亲友：${names(relatives)}`, '从接待对象中去掉，费用自理')
      : pass;
  },
});

function names(guests: readonly ReceptionGuest[]): string {
  return guests.map(({ name }) => name).join('、');
}
