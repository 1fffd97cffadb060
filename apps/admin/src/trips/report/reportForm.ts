import { picked } from '../../kernel/form/picked.js';
import type { TripDetail } from '../../kernel/views.js';

type Values = Record<string, unknown>;

const ownFields = ['summary', 'agreed', 'nextStep', 'nextStepOwner', 'nextStepOn'] as const;
const listFields = {
  meetings: [
    'appointmentNo',
    'happenedOn',
    'place',
    'enterprise',
    'isMet',
    'minutes',
    'people',
    'note',
  ],
  outcomes: ['leadId', 'kind', 'outcome', 'nextStep', 'owner', 'nextOn', 'reason'],
  expenses: ['kind', 'place', 'rank', 'count', 'amountYuan', 'documentNo', 'note'],
} as const;

/** What a report starts from: every appointment and every project of the filing, none of them answered. */
export const reportForm = ({ content, leads }: TripDetail): Values => ({
  meetings: content.appointments.map(({ on, enterprise, contactName }, at) => ({
    appointmentNo: at + 1,
    happenedOn: on,
    place: placeOn(content.stops, on),
    enterprise,
    people: contactName,
    isMet: null,
    minutes: null,
    note: null,
  })),
  outcomes: leads.map(({ id }) => ({ leadId: id, kind: null })),
  expenses: content.budget.map(({ kind, place, rank, count }) => ({ kind, place, rank, count })),
});

/** The report as the API takes it; meetings nobody answered are left out, and the server names them. */
export const reportBody = (values: Values): Values => {
  const list = (name: keyof typeof listFields) =>
    ((values[name] ?? []) as (Values | null)[]).map((part) => picked(part ?? {}, listFields[name]));
  return {
    ...picked(values, ownFields),
    meetings: list('meetings')
      .filter(({ isMet }) => isMet !== null)
      .map(told),
    outcomes: list('outcomes').filter(({ kind }) => kind !== null),
    expenses: list('expenses').map((cost) => ({ ...cost, count: cost.count ?? 1 })),
  };
};

/** What of a report still being typed can be judged: lines not yet complete are left out. */
export const judgeableReport = (values: Values): Values => {
  const { nextStepOn, meetings, outcomes, expenses } = reportBody(values) as Record<
    string,
    Values[]
  >;
  const whole = (parts: Values[] = [], needed: string[] = []) =>
    parts.filter((part) => needed.every((field) => part[field] !== null));
  return {
    nextStepOn: nextStepOn ?? null,
    meetings: whole(meetings, ['happenedOn']),
    outcomes: whole(outcomes, ['leadId']),
    expenses: whole(expenses, ['kind', 'amountYuan']),
  };
};

// Choices of a radio group are texts in an address of a form.
const told = (meeting: Values): Values => ({ ...meeting, isMet: meeting.isMet === 'yes' });

const placeOn = (stops: TripDetail['content']['stops'], on: string): string | null =>
  stops.find(({ arrivesOn, leavesOn }) => arrivesOn <= on && on <= leavesOn)?.place ?? null;
