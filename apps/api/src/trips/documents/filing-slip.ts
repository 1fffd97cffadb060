import {
  approvalLevels,
  dayMarkKinds,
  type Finding,
  preparationItems,
  tripPurposes,
  tripRanks,
  wordFor,
} from '@luodi/domain';
import type { FileChild } from 'docx';
import { minuteOf } from '../../kernel/export/exports.js';
import {
  grid,
  particulars,
  remark,
  section,
  signatures,
} from '../../kernel/documents/office-page.js';
import type { TripFileView } from '../trip-file.view.js';
import type { TripDetail } from '../trip.view.js';
import { costTable } from './costs.js';
import { findingsTable, papersLine, shortDay } from './said.js';
import { versionsBody } from './versions.js';

/** 报备表: who goes where to see whom, what the rules said, which version stands, who approved it. */
export const filingSlipBody = (trip: TripDetail, files: readonly TripFileView[]): FileChild[] => [
  particulars(headOf(trip)),
  section('一、外出人员'),
  people(trip),
  section('二、行程与约见'),
  stops(trip),
  remark(''),
  days(trip),
  section('三、前期准备'),
  ...preparation(trip),
  section('四、预算'),
  ...costTable(trip.content.budget),
  section('五、规定核对'),
  ...findingsTable(trip.judgement.findings as Finding[]),
  ...explanations(trip),
  section('六、各版报备与审批'),
  ...versionsBody(trip),
  ...papersLine(files),
  ...signatures(['经办人', '单位负责人', '审批人']),
];

const headOf = ({ content, ...trip }: TripDetail): [string, string][] => [
  ['报备单位', trip.unit.name],
  ['事由', wordFor(tripPurposes, content.purpose)],
  ['往返日期', `${content.departsOn ?? '未填'} 至 ${content.returnsOn ?? '未填'}，${trip.days} 天`],
  ['目的说明', content.aim ?? '未填'],
  ...(content.regionReason
    ? ([['目标区域以外的理由', content.regionReason]] as [string, string][])
    : []),
  ['起草人', trip.createdBy],
  [
    '服务器收到时间',
    trip.filedAt
      ? `${minuteOf(new Date(trip.filedAt))}${trip.isLate ? '（后补报备）' : ''}`
      : '尚未报备',
  ],
  [
    '审批层级',
    `${wordFor(approvalLevels, trip.judgement.approvalLevel)}（${trip.judgement.approvalBecause}）`,
  ],
];

const people = ({ content }: TripDetail) =>
  grid(
    [
      { head: '姓名', share: 18, align: 'center' },
      { head: '职务', share: 24 },
      { head: '职级', share: 24, align: 'center' },
      { head: '承担任务', share: 34 },
    ],
    content.travellers.map(({ name, post, rank, duty }) => [
      name,
      post ?? '',
      wordFor(tripRanks, rank),
      duty ?? '未写',
    ]),
  );

const stops = ({ content }: TripDetail) =>
  grid(
    [
      { head: '地点', share: 46 },
      { head: '到达', share: 18, align: 'center' },
      { head: '离开', share: 18, align: 'center' },
      { head: '说明', share: 18 },
    ],
    content.stops.map(({ place, arrivesOn, leavesOn, note, isScenic }) => [
      place,
      shortDay(arrivesOn),
      shortDay(leavesOn),
      [isScenic && '风景名胜或休闲场所', note].filter(Boolean).join('；'),
    ]),
  );

const days = ({ content, leads }: TripDetail) =>
  grid(
    [
      { head: '日期', share: 13, align: 'center' },
      { head: '时间', share: 10, align: 'center' },
      { head: '目标企业或单位', share: 29 },
      { head: '联系人', share: 18 },
      { head: '具体项目情况', share: 30 },
    ],
    [
      ...content.appointments.map((one) => ({
        on: one.on,
        cells: [
          one.time ?? '',
          one.enterprise,
          [one.contactName, one.contactPost].filter(Boolean).join(' '),
          [leads.find(({ id }) => id === one.leadId)?.name, one.project, one.topic]
            .filter(Boolean)
            .join('；'),
        ],
      })),
      ...content.dayMarks.map(({ on, kind, note }) => ({
        on,
        cells: ['', wordFor(dayMarkKinds, kind), '', note ?? ''],
      })),
    ]
      .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
      .map(({ on, cells }) => [shortDay(on), ...cells]),
  );

const preparation = ({ content, judgement }: TripDetail): FileChild[] => {
  const answered = preparationItems.filter(({ id }) => content.preparation[id]);
  return [
    ...(answered.length
      ? [particulars(answered.map(({ id, label }) => [label, content.preparation[id] ?? '']))]
      : []),
    remark(`前期准备 ${judgement.preparationScore} 分。`),
  ];
};

const explanations = ({ flagged }: TripDetail): FileChild[] => {
  const said = flagged.filter(({ notes }) => notes.length);
  if (!said.length) return [];
  return [
    remark('单位说明'),
    particulars(
      said.map(({ message, notes }) => [
        message,
        notes.map(({ note, by }) => `${note}（${by}）`).join('\n'),
      ]),
    ),
  ];
};
