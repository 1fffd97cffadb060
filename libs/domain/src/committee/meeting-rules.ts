import { defineRule, fail, pass, unknown } from '../rule/index.js';
import type { Attendee } from './turnout.js';
import { invitedOf, presentOf } from './turnout.js';
import type { ItemStatus } from './words.js';

export const collective =
  '讲话：“只要经过集体研究决定的事项”（到会人数、表决办法原文未给，待确认）';

/** What a judge of opening or closing a meeting may know. Days 'YYYY-MM-DD'. */
export interface MeetingFacts {
  heldOn: string;
  today: string;
  members: readonly Attendee[];
  items: readonly { name: string; status: ItemStatus; submittedOn: string | null }[];
}

export interface QuorumParams extends Record<string, number> {
  presentParts: number;
  ofParts: number;
}

const twoThirds: QuorumParams = { presentParts: 2, ofParts: 3 };

export const meetingQuorum = defineRule<Pick<MeetingFacts, 'members'>, QuorumParams>({
  id: 'meeting.quorum.reached',
  effect: 'block',
  message: '到会委员不足法定人数',
  clause: collective,
  field: 'members',
  defaults: twoThirds,
  check: ({ members }, { presentParts, ofParts }) => {
    const invited = invitedOf(members).length;
    const present = presentOf(members).length;
    const needed = Math.ceil((invited * presentParts) / ofParts);
    return invited > 0 && present * ofParts >= invited * presentParts
      ? pass
      : fail(
          `应到 ${invited} 人，实到 ${present} 人，至少 ${needed} 人`,
          `再有 ${Math.max(needed - present, 1)} 人签到，或改期`,
        );
  },
});

export const chairPresent = defineRule({
  id: 'meeting.chair.present',
  effect: 'block',
  message: '主持人没有到会',
  clause: collective,
  field: 'members',
  check: ({ members }: Pick<MeetingFacts, 'members'>) => {
    const chair = invitedOf(members).find(({ seat }) => seat === 'chair');
    if (!chair) return unknown('没有指定主持人', '在会议资料中指定一位主持人');
    return chair.attendance === 'present'
      ? pass
      : fail(`${chair.name}未签到`, `为${chair.name}签到，或改由到会委员主持`);
  },
});

export const heldToday = defineRule({
  id: 'meeting.day.reached',
  effect: 'block',
  message: '还没有到开会日期',
  clause: collective,
  field: 'heldOn',
  check: ({ heldOn, today }: MeetingFacts) =>
    heldOn <= today
      ? pass
      : fail(`会议日期 ${heldOn}，今天是 ${today}`, '到会议当天再宣布开会，或修改会议日期'),
});

export const heldAfterSubmission = defineRule({
  id: 'meeting.day.after-submission',
  effect: 'block',
  message: '会议日期早于项目提交预审的日期',
  clause: '全市项目调度会讲话：“严格落实项目预审机制”',
  field: 'heldOn',
  check: ({ heldOn, items }: Pick<MeetingFacts, 'heldOn' | 'items'>) => {
    const early = items
      .filter(({ status }) => status !== 'removed')
      .filter(({ submittedOn }) => submittedOn !== null && heldOn < submittedOn);
    const named = early.map(({ name, submittedOn }) => `${name}（${submittedOn} 提交）`);
    return early.length
      ? fail(`会议日期 ${heldOn}：${named.join('、')}`, '改会议日期，或撤下这些项目')
      : pass;
  },
});

export const agendaFilled = defineRule({
  id: 'meeting.agenda.filled',
  effect: 'block',
  message: '议程上没有项目',
  clause: collective,
  field: 'items',
  check: ({ items }: MeetingFacts) =>
    items.some(({ status }) => status === 'waiting')
      ? pass
      : fail('待审议的项目 0 个', '从“待上会”的预审中选入议程'),
});

export const itemsSettled = defineRule({
  id: 'meeting.items.settled',
  effect: 'block',
  message: '还有项目没有结果',
  clause: collective,
  field: 'items',
  check: ({ items }: MeetingFacts) => {
    const open = items.filter(({ status }) => status !== 'decided' && status !== 'removed');
    return open.length
      ? fail(open.map(({ name }) => name).join('、'), '逐个作出决定；这次不议的，写明理由撤下')
      : pass;
  },
});
