import { definePhrases } from '../kernel/i18n/define.js';

export const screeningPhrases = definePhrases(
  {
    screening: {
      title: '研判',
      none: '还没有研判意见，请于 %{on} 前完成。',
      overdue: '研判已超期：应在 %{on} 前完成。没有研判意见的线索不能进入在谈。',
      none_for_old: '进入在谈之前没有留下研判意见。',
      record: '填写研判意见',
      again: '重新研判',
      sheet: '填写研判意见',
      intro: '准予跟进之前，系统先按准入门槛核一遍：',
      reason_hint: '不予受理或转标准厂房的，写明差在哪里',
      note_hint: '投资方是否真实、项目是否靠谱、依据是什么',
      submit: '提交意见',
      done: '研判意见已记录',
      refused_next: '需要结案的，点“退出”转入否决。',
      earlier: '此前的意见（%{count}）',
    },
    resources: {
      screenings: {
        name: '研判',
        fields: { opinion: '研判意见', reason: '理由', note: '研判情况' },
      },
    },
  },
  {
    screening: {
      title: 'Screening',
      none: 'No opinion yet; due by %{on}.',
      overdue:
        'Screening is overdue: it was due by %{on}. A lead without an opinion cannot enter negotiation.',
      none_for_old: 'No opinion was recorded before negotiation began.',
      record: 'Record an opinion',
      again: 'Screen again',
      sheet: 'Screening opinion',
      intro: 'Before admitting, the figures are compared with the admission floor:',
      reason_hint: 'Why it is refused or sent to a leased plant',
      note_hint: 'Is the investor real, is the project sound, on what grounds',
      submit: 'Submit',
      done: 'Opinion recorded',
      refused_next: 'To close the lead, use “Exit” and reject it.',
      earlier: 'Earlier opinions (%{count})',
    },
    resources: {
      screenings: {
        name: 'Screening',
        fields: { opinion: 'Opinion', reason: 'Reason', note: 'Grounds' },
      },
    },
  },
);
