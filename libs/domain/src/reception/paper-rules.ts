import { defineRule, fail, pass, unknown } from '../rule/index.js';
import { article23, letterOnly, recordOrLetter, thrift } from './clauses.js';
import type { ReceptionFacts } from './reception.js';

export const letterStated = defineRule({
  id: 'reception.letter.stated',
  effect: 'block',
  message: '没有公函或备案号，不予接待',
  clause: `${letterOnly}；${recordOrLetter}`,
  field: 'letterNo',
  check: ({ kind, letterNo, recordNo }: ReceptionFacts) => {
    if (letterNo?.trim()) return pass;
    if (kind === 'official') {
      return unknown('公务接待没有公函文号', '补填派出单位的公函文号；没有公函的不接待');
    }
    return recordNo?.trim()
      ? pass
      : unknown('没有公函文号，也没有备案号', '补填公函文号，或先备案并填写备案号', 'recordNo');
  },
});

export const purposeStated = defineRule({
  id: 'reception.purpose.stated',
  effect: 'block',
  message: '没有写明接待事由',
  clause: `${article23}；${thrift}`,
  field: 'purpose',
  defaults: { minCharacters: 4 },
  check: ({ purpose }: ReceptionFacts, { minCharacters }) => {
    const length = [...(purpose ?? '').trim()].length;
    return length >= minCharacters
      ? pass
      : unknown(`事由 ${length} 字，至少 ${minCharacters} 字`, '写明来访的公务活动内容');
  },
});

export const leadNamed = defineRule({
  id: 'reception.lead.named',
  effect: 'block',
  message: '招商接待没有对应的项目',
  clause: article23,
  field: 'leadId',
  check: ({ kind, leadId }: ReceptionFacts) =>
    kind !== 'business' || leadId
      ? pass
      : unknown('没有选择项目', '选择来访洽谈的项目；没有登记的先登记线索'),
});

/** Filed after the guests came is allowed, and stays marked. */
export const filedInTime = defineRule({
  id: 'reception.filing.in-time',
  effect: 'mark',
  message: '来访之后才报批',
  clause: `${article23}（“加强审批”）；事后报批的允许补办，长期留痕`,
  field: 'startsOn',
  check: ({ startsOn, today }: ReceptionFacts) =>
    today <= startsOn
      ? pass
      : fail(`来访 ${startsOn}，今天是 ${today}`, '今后在来访前报批；本次照实补报'),
});
