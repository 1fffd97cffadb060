import {
  approvalLevels,
  dayMarkKinds,
  leadOutcomeKinds,
  tripCostKinds,
  tripPurposes,
  tripRanks,
  tripStatuses,
  wordFor,
} from '@luodi/domain';
import { minuteOf } from '../../kernel/dates.js';
import { LongSheet, SheetHead, Signatures } from '../../kernel/parts/LongSheet.js';
import { SheetTable } from '../../kernel/parts/SheetTable.js';
import type { TripDetail } from '../../kernel/views.js';

interface Part {
  trip: TripDetail;
}

/** The filing as it is in force, in the office's language; a long one runs on to further pages. */
export const TripSlip = ({ trip }: Part) => (
  <LongSheet>
    <Head trip={trip} />
    <About trip={trip} />
    <People trip={trip} />
    <Itinerary trip={trip} />
    <Budget trip={trip} />
    <Marks trip={trip} />
    <Report trip={trip} />
    <Signed trip={trip} />
  </LongSheet>
);

const Head = ({ trip }: Part) => (
  <SheetHead
    title="外出招商报备单"
    left={[trip.isLate && '后补报备', trip.isRefiled && `第 ${trip.versionNo} 版（变更重报）`]
      .filter(Boolean)
      .join(' · ')}
    right={`编号：${trip.no} · ${wordFor(tripStatuses, trip.status)}`}
  />
);

const About = ({ trip: { content, ...trip } }: Part) => (
  <SheetTable
    rows={[
      ['报备单位', trip.unit.name, '事由', wordFor(tripPurposes, content.purpose)],
      ['往返日期', `${content.departsOn} 至 ${content.returnsOn}`, '天数', trip.days],
      ['目的说明', content.aim, '收到时间', trip.filedAt && minuteOf(trip.filedAt)],
      ['起草人', trip.createdBy, '审批', wordFor(approvalLevels, trip.approvalLevel)],
    ]}
  />
);

const People = ({ trip: { content } }: Part) => (
  <>
    <h2>外出人员（{content.travellers.length} 人）</h2>
    <SheetTable
      head={['姓名', '职务', '职级', '承担任务']}
      rows={content.travellers.map(({ name, post, rank, duty }) => [
        name,
        post,
        rank && wordFor(tripRanks, rank),
        duty,
      ])}
    />
  </>
);

const Itinerary = ({ trip: { content } }: Part) => (
  <>
    <h2>行程</h2>
    <SheetTable
      head={['地点', '到达', '离开']}
      rows={content.stops.map(({ place, arrivesOn, leavesOn }) => [place, arrivesOn, leavesOn])}
    />
    <SheetTable
      head={['日期', '时间', '企业或单位', '联系人', '项目']}
      rows={[
        ...content.appointments.map((one) => [
          one.on,
          one.time,
          one.enterprise,
          one.contactName,
          one.project ?? one.topic,
        ]),
        ...content.dayMarks.map(({ on, kind, note }) => [
          on,
          '—',
          wordFor(dayMarkKinds, kind),
          '—',
          note ?? '—',
        ]),
      ].sort(([a], [b]) => String(a).localeCompare(String(b)))}
    />
  </>
);

const Budget = ({ trip: { content } }: Part) => (
  <>
    <h2>预算（{content.budget.reduce((sum, { amountYuan }) => sum + amountYuan, 0)} 元）</h2>
    <SheetTable
      head={['种类', '地点', '数量', '金额（元）']}
      rows={content.budget.map(({ kind, place, count, amountYuan }) => [
        wordFor(tripCostKinds, kind),
        place,
        count,
        amountYuan,
      ])}
    />
  </>
);

const Marks = ({ trip }: Part) =>
  trip.flagged.length > 0 && (
    <>
      <h2>留痕与说明</h2>
      <SheetTable
        head={['留痕', '依据', '单位说明']}
        rows={trip.flagged.map(({ message, because, notes }) => [
          message,
          because,
          notes.map(({ note }) => note).join('；') || '无',
        ])}
      />
    </>
  );

const Report = ({ trip: { report, leads } }: Part) =>
  report && (
    <>
      <h2>外出报告</h2>
      <p>{report.summary}</p>
      {report.agreed && <p>谈定事项：{report.agreed}</p>}
      <p>
        下一步：{report.nextStep}（{report.nextStepOwner}，{report.nextStepOn}）
      </p>
      <SheetTable
        head={['日期', '企业或单位', '见到', '分钟', '内容或原因']}
        rows={report.meetings.map(({ happenedOn, enterprise, isMet, minutes, note }) => [
          happenedOn,
          enterprise,
          isMet ? '是' : '否',
          minutes ?? '—',
          note ?? '—',
        ])}
      />
      <SheetTable
        head={['项目', '结果', '下一步或理由']}
        rows={report.outcomes.map(({ leadId, kind, nextStep, reason }) => [
          leads.find(({ id }) => id === leadId)?.name,
          wordFor(leadOutcomeKinds, kind),
          nextStep ?? reason ?? '—',
        ])}
      />
    </>
  );

const Signed = ({ trip }: Part) => (
  <Signatures>
    <span>经办人：________</span>
    <span>单位负责人：________</span>
    <span>审批人：{trip.events.findLast(({ kind }) => kind === 'approval')?.by ?? '________'}</span>
    <span>批准日期：{trip.approvedOn ?? '____ 年 __ 月 __ 日'}</span>
  </Signatures>
);
