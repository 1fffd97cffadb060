import type { FieldError } from '@luodi/domain';
import type { StoredTrip } from './stored-trip.js';
import type { MeetingInput, OutcomeInput, ReportTrip } from './trip-report.dto.js';

/** Fields of a report that contradict or miss something; every one at once. */
export const reportFaults = (
  trip: StoredTrip,
  { meetings = [], outcomes = [] }: ReportTrip,
): FieldError[] => [
  ...meetings.flatMap((meeting, at) => meetingFaults(trip, meeting, `meetings.${at}`)),
  ...outcomes.flatMap((outcome, at) => outcomeFaults(outcome, `outcomes.${at}`)),
  ...doubled(outcomes),
];

const meetingFaults = (trip: StoredTrip, meeting: MeetingInput, at: string): FieldError[] => {
  const { appointmentNo, enterprise, happenedOn, isMet, minutes, note } = meeting;
  const { departedOn, returnedOn, content } = trip;
  const faults: FieldError[] = [];
  const missing = (field: string, reason: string, fix: string) =>
    faults.push({ field: `${at}.${field}`, value: null, reason, fix });
  if (appointmentNo && appointmentNo > content.appointments.length)
    missing('appointmentNo', `报备中没有第 ${appointmentNo} 次约见`, '核对序号');
  if (!appointmentNo && !enterprise) missing('enterprise', '没有写见的是哪一家', '填写企业或单位');
  if (isMet && !minutes) missing('minutes', '见到了没有写时长', '填写分钟数');
  if (!isMet && !note) missing('note', '没有见到，没有写原因', '写明为何没见到');
  if (happenedOn < departedOn! || happenedOn > returnedOn!)
    missing(
      'happenedOn',
      `${happenedOn} 不在外出期间`,
      `改为 ${departedOn} 到 ${returnedOn} 之间的日期`,
    );
  return faults;
};

const outcomeFaults = (one: OutcomeInput, at: string): FieldError[] => {
  const needed: Partial<Record<string, [keyof OutcomeInput, string][]>> = {
    followed: [
      ['outcome', '洽谈情况'],
      ['nextStep', '下一步'],
      ['owner', '责任人'],
      ['nextOn', '下次对接'],
    ],
    dropped: [['reason', '不再跟进的理由']],
  };
  return (needed[one.kind] ?? []).flatMap(([field, what]) =>
    one[field]
      ? []
      : [{ field: `${at}.${field}`, value: null, reason: `没有写${what}`, fix: `填写${what}` }],
  );
};

const doubled = (outcomes: readonly OutcomeInput[]): FieldError[] =>
  outcomes.flatMap(({ leadId }, at) =>
    outcomes.findIndex((one) => one.leadId === leadId) < at
      ? [
          {
            field: `outcomes.${at}.leadId`,
            value: leadId,
            reason: '同一项目写了两次',
            fix: '一个项目只写一个结果',
          },
        ]
      : [],
  );
