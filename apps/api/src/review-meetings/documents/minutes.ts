import {
  attendances,
  conclusionLabel,
  dayInWords,
  formatYuan,
  isStage,
  preReviewResults,
  recusalKinds,
  stageLabel,
  wordOf,
} from '@luodi/domain';
import type { FileChild } from 'docx';
import type { AgendaItem, MeetingDetail } from '../review-meeting.view.js';
import {
  grid,
  particulars,
  remark,
  section,
  signatures,
  text,
} from '../../kernel/documents/office-page.js';

/** 预审会议纪要: who came, what was heard, how it was voted, what was resolved, who disagreed. */
export const minutesBody = (meeting: MeetingDetail): FileChild[] => [
  particulars(headOf(meeting)),
  section('一、会议情况'),
  ...(meeting.minutes ?? '（纪要正文在闭会时填写）').split('\n').filter(Boolean).map(text),
  section('二、议定事项'),
  ...meeting.items.flatMap(itemBody),
  section('三、签字'),
  ...signatures(['主持人', ...presentMembers(meeting), '记录人']),
];

const named = (meeting: MeetingDetail, attendance: string): string[] =>
  meeting.members.filter((one) => one.attendance === attendance).map(({ name }) => name);

const presentMembers = ({ members }: MeetingDetail): string[] =>
  members
    .filter(({ attendance, seat }) => attendance === 'present' && seat !== 'chair')
    .map(({ name }) => `委员 ${name}`);

const headOf = (meeting: MeetingDetail): [string, string][] => {
  const invited = meeting.members.filter(({ attendance }) => attendance !== 'released');
  const chair = invited.find(({ seat }) => seat === 'chair');
  const absent = invited.filter(({ attendance }) => attendance !== 'present');
  return [
    ['会议名称', meeting.title],
    ['时间地点', [dayInWords(meeting.heldOn), meeting.place].filter(Boolean).join('  ')],
    ['主持人', chair ? `${chair.name}（${chair.unit}）` : '未指定'],
    [
      '到会委员',
      `应到 ${invited.length} 人，实到 ${named(meeting, 'present').length} 人：${list(named(meeting, 'present'))}`,
    ],
    [
      '未到会',
      list(absent.map(({ name, attendance }) => `${name}（${wordOf(attendances, attendance)}）`)),
    ],
    ['议程', `${meeting.items.filter(({ status }) => status !== 'removed').length} 个项目`],
  ];
};

const itemBody = (item: AgendaItem, at: number): FileChild[] => {
  const { lead, decision, removalReason } = item;
  const facts = [
    lead.companyName,
    lead.unit && `招引单位：${lead.unit}`,
    lead.carrier && `载体单位：${lead.carrier}`,
    lead.totalInvestmentYuan !== null && `总投资 ${formatYuan(lead.totalInvestmentYuan)}`,
  ].filter(Boolean);
  return [
    section(`（${chineseNumber(at + 1)}）${lead.name}`),
    text(`${facts.join('；')}。`),
    ...(item.status === 'removed' ? [text(`本次撤下：${removalReason ?? ''}。`)] : voteBody(item)),
    ...(decision ? decisionBody(item, decision) : []),
    ...pendingBody(item),
  ];
};

const voteBody = ({ tally, recusals, turnout, status }: AgendaItem): FileChild[] => {
  if (!tally) return [text(status === 'voting' ? '正在投票，尚未开票。' : '尚未表决。')];
  const silent = turnout.filter(({ hasVoted }) => !hasVoted).map(({ name }) => name);
  const { pass, conditional, defer, refuse } = tally.counts;
  const away = recusals.map(({ name, kind }) => `${name}（${wordOf(recusalKinds, kind)}）`);
  const voted = `有表决权的委员 ${tally.voters} 人，投票 ${tally.cast} 张：通过 ${pass}，有条件通过 ${conditional}，暂缓 ${defer}，否决 ${refuse}。`;
  return [
    text(
      [
        voted,
        away.length ? `回避：${list(away)}。` : '',
        silent.length ? `未投票：${list(silent)}。` : '',
        tally.total.median
          ? `委员评分中位数 ${tally.total.median} 分，最低 ${tally.total.min} 分，最高 ${tally.total.max} 分。`
          : '',
      ].join(''),
    ),
  ];
};

const decisionBody = (
  { ballots }: AgendaItem,
  { result, validUntil, note, conditions }: NonNullable<AgendaItem['decision']>,
): FileChild[] => {
  const against = ballots.filter(({ dissents }) => dissents);
  const until = validUntil ? `，有效期至 ${dayInWords(validUntil)}` : '';
  return [
    text(`决定：${wordOf(preReviewResults, result)}${until}。${note ?? ''}`),
    ...(conditions.length ? [conditionsOf(conditions)] : []),
    ...(against.length
      ? [
          text(
            `不同意见：${against
              .map(({ name, conclusion, comment }) =>
                [`${name}（${conclusionLabel(conclusion)}）`, comment].filter(Boolean).join('，'),
              )
              .join('；')}。`,
          ),
        ]
      : []),
  ];
};

const conditionsOf = (conditions: NonNullable<AgendaItem['decision']>['conditions']) =>
  grid(
    [
      { head: '序号', share: 10, align: 'center' },
      { head: '条件', share: 48 },
      { head: '时限', share: 22, align: 'center' },
      { head: '责任单位', share: 20, align: 'center' },
    ],
    conditions.map(({ content, dueStage, dueOn, ownerUnit }, at) => [
      String(at + 1),
      content,
      dueOn ? dayInWords(dueOn) : dueStage && isStage(dueStage) ? `${stageLabel(dueStage)}前` : '',
      ownerUnit,
    ]),
  );

interface Said {
  message: string;
  params: Record<string, { pending?: boolean; source: string }>;
}

/** Every number the vote rested on that no document settles. */
const pendingBody = ({ findings, decision }: AgendaItem): FileChild[] => {
  const said = [...findings, ...(decision?.findings ?? [])] as Said[];
  const sources = said
    .flatMap(({ params }) => Object.values(params))
    .filter(({ pending }) => pending)
    .map(({ source }) => source);
  return sources.length ? [remark(`待确认：${[...new Set(sources)].join('；')}。`)] : [];
};

/** 一 to 九十九: no agenda is longer. */
const chineseNumber = (number: number): string => {
  const digits = [...'一二三四五六七八九'];
  const tens = Math.floor(number / 10);
  const ten = tens ? `${tens > 1 ? digits[tens - 1] : ''}十` : '';
  return `${ten}${digits[(number % 10) - 1] ?? ''}`;
};

const list = (names: readonly string[]): string => names.join('、') || '无';
