import { type Finding, leadOutcomeKinds, wordFor } from '@luodi/domain';
import type { FileChild } from 'docx';
import {
  grid,
  particulars,
  remark,
  section,
  signatures,
  text,
} from '../../kernel/documents/office-page.js';
import { minuteOf } from '../../kernel/export/exports.js';
import type { TripFileView } from '../trip-file.view.js';
import type { TripDetail, TripReportView } from '../trip.view.js';
import { costTable } from './costs.js';
import { findingsTable, papersLine, shortDay } from './said.js';

type Reported = TripDetail & { report: TripReportView };

/** 出行报告: planned against actual, who was met, what each project came to, what was spent. */
export const tripReportBody = (trip: Reported, files: readonly TripFileView[]): FileChild[] => [
  particulars(headOf(trip)),
  section('一、外出情况'),
  ...trip.report.summary.split('\n').filter(Boolean).map(text),
  ...(trip.report.agreed ? [text(`谈定事项：${trip.report.agreed}`)] : []),
  text(
    `下一步：${trip.report.nextStep}。责任人 ${trip.report.nextStepOwner}，${trip.report.nextStepOn} 前。`,
  ),
  section('二、约见'),
  ...meetings(trip.report),
  section('三、项目结果'),
  ...outcomes(trip),
  section('四、支出'),
  ...costTable(trip.report.expenses),
  section('五、规定核对'),
  ...findingsTable(trip.report.findings as Finding[]),
  ...papersLine(files),
  ...signatures(['报告人', '单位负责人']),
];

const headOf = (trip: Reported): [string, string][] => {
  const { report, content } = trip;
  const planned = `${content.departsOn} 至 ${content.returnsOn}`;
  const actual = `${trip.departedOn} 至 ${trip.returnedOn}`;
  const day = report.at && minuteOf(new Date(report.at));
  return [
    ['报备单位', trip.unit.name],
    ['外出人员', trip.travellers.join('、')],
    ['地点', trip.places.join('、')],
    ['报备日期', planned],
    ['实际日期', planned === actual ? `${actual}（与报备一致）` : `${actual}（与报备不同）`],
    ['报告', `${report.by}，${day}，期限 ${report.dueOn}`],
  ];
};

const meetings = ({ meetings: held }: TripReportView): FileChild[] =>
  held.length
    ? [
        grid(
          [
            { head: '日期', share: 13, align: 'center' },
            { head: '企业或单位', share: 29 },
            { head: '见到', share: 9, align: 'center' },
            { head: '分钟', share: 9, align: 'center' },
            { head: '对方人员', share: 16 },
            { head: '内容或没见到的原因', share: 24 },
          ],
          held.map(({ happenedOn, enterprise, isMet, minutes, people, note }) => [
            shortDay(happenedOn),
            enterprise,
            isMet ? '是' : '否',
            minutes === null ? '' : String(minutes),
            people ?? '',
            note ?? '',
          ]),
        ),
      ]
    : [remark('没有约见。')];

const outcomes = ({ report, leads }: Reported): FileChild[] =>
  report.outcomes.length
    ? [
        grid(
          [
            { head: '项目', share: 24 },
            { head: '结果', share: 14, align: 'center' },
            { head: '洽谈情况', share: 30 },
            { head: '下一步', share: 32 },
          ],
          report.outcomes.map(({ leadId, kind, outcome, nextStep, owner, nextOn, reason }) => [
            leads.find(({ id }) => id === leadId)?.name ?? '（无权查看的项目）',
            wordFor(leadOutcomeKinds, kind),
            outcome ?? '',
            [reason ?? nextStep, owner, nextOn].filter(Boolean).join('\n'),
          ]),
        ),
      ]
    : [remark('没有涉及已登记的项目。')];
