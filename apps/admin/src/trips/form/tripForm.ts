import { preparationItems } from '@luodi/domain';
import { picked } from '../../kernel/form/picked.js';
import type { TripDetail } from '../../kernel/views.js';

type Values = Record<string, unknown>;

const ownFields = ['purpose', 'aim', 'departsOn', 'returnsOn', 'regionReason'] as const;
const listFields = {
  travellers: ['userId', 'name', 'post', 'rank', 'duty'],
  stops: ['place', 'regionCode', 'arrivesOn', 'leavesOn', 'isScenic', 'note'],
  dayMarks: ['on', 'kind', 'note'],
  appointments: [
    'on',
    'time',
    'enterprise',
    'companyId',
    'leadId',
    'project',
    'contactName',
    'contactPost',
    'topic',
  ],
  budget: ['kind', 'place', 'rank', 'count', 'amountYuan', 'note'],
} as const;

/** A filing as its form holds it. */
export const tripForm = ({ content }: Pick<TripDetail, 'content'>): Values => ({
  ...content,
  preparation: { ...content.preparation },
});

/** The form's values as the API takes them: blank is null, lists whole, stops last the whole trip unless said otherwise. */
export const tripBody = (values: Values): Values => {
  const lists = Object.entries(listFields).map(([list, fields]) => [
    list,
    partsOf(values[list], fields),
  ]);
  const body = { ...picked(values, ownFields), ...Object.fromEntries(lists) } as Values;
  return {
    ...body,
    stops: (body.stops as Values[]).map((stop) => ({
      ...stop,
      isScenic: Boolean(stop.isScenic),
      arrivesOn: stop.arrivesOn ?? values.departsOn ?? null,
      leavesOn: stop.leavesOn ?? values.returnsOn ?? null,
    })),
    budget: (body.budget as Values[]).map((cost) => ({ ...cost, count: cost.count ?? 1 })),
    preparation: picked((values.preparation ?? {}) as object, itemIds),
  };
};

/** The body of a form still being typed: lines not yet complete are left out, so that the rest can be judged. */
export const judgeableBody = (values: Values): Values => {
  const body = tripBody(values);
  const whole = Object.entries(neededToJudge).map(([list, fields]) => [
    list,
    (body[list] as Values[]).filter((part) => fields.every((field) => part[field] !== null)),
  ]);
  return { ...body, ...Object.fromEntries(whole) };
};

/** Marks or unmarks a day; a day carries one mark at most. */
export const markedDays = (marks: readonly Values[], on: string, kind: string | null): Values[] => {
  const others = marks.filter((mark) => mark.on !== on);
  return kind ? [...others, { on, kind, note: null }] : others;
};

const itemIds = preparationItems.map(({ id }) => id);

const neededToJudge: Record<string, readonly string[]> = {
  travellers: ['name'],
  stops: ['place', 'arrivesOn', 'leavesOn'],
  dayMarks: ['on', 'kind'],
  appointments: ['on', 'enterprise'],
  budget: ['kind', 'amountYuan'],
};

const partsOf = (parts: unknown, fields: readonly string[]): Values[] =>
  ((parts ?? []) as (Values | null)[]).map((part) => picked(part ?? {}, fields));
