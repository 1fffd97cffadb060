import { picked } from '../kernel/form/picked.js';
import type { ReceptionDetail } from '../kernel/views.js';

type Values = Record<string, unknown>;

const ownFields = [
  'kind',
  'purpose',
  'letterNo',
  'recordNo',
  'startsOn',
  'endsOn',
  'place',
  'remark',
] as const;
const costFields = [
  'kind',
  'rank',
  'people',
  'units',
  'amountYuan',
  'documentNo',
  'fileId',
  'note',
] as const;
const listFields = {
  guests: ['name', 'unit', 'post', 'kind'],
  accompanying: ['userId', 'name', 'unit', 'post'],
  meals: ['on', 'slot', 'venue', 'extras'],
  costs: costFields,
} as const;

/** A draft as its form holds it. */
export const receptionForm = (reception: ReceptionDetail): Values => ({
  ...picked(reception, ownFields),
  leadId: reception.lead?.id ?? null,
  ...lists(reception as unknown as Values),
});

/** The form's values as the API takes them; blank becomes null, days left out stay blank and are refused by name. */
export const receptionBody = (values: Values): Values => ({
  ...picked(values, ownFields),
  startsOn: values.startsOn ?? '',
  endsOn: values.endsOn ?? values.startsOn ?? '',
  leadId: values.leadId || null,
  ...lists(values),
});

/** The body of a sheet still being typed: lines not yet complete are left out, so that the rest can be judged. */
export const judgeableBody = (values: Values): Values => {
  const body = receptionBody(values);
  const whole = Object.entries(neededToJudge).map(([list, fields]) => [
    list,
    (body[list] as Values[]).filter((part) =>
      fields.every((field) => part[field] !== null && part[field] !== ''),
    ),
  ]);
  return { ...body, ...Object.fromEntries(whole) };
};

const neededToJudge: Record<string, readonly string[]> = {
  guests: ['name', 'kind'],
  accompanying: ['name'],
  meals: ['on', 'slot', 'venue'],
  costs: ['kind', 'rank', 'people', 'units', 'amountYuan'],
};

/** Costs as the API takes them. */
export const costsBody = (costs: unknown): Values[] => partsOf(costs, costFields);

const lists = (values: Values): Values =>
  Object.fromEntries(
    Object.entries(listFields).map(([list, fields]) => [list, partsOf(values[list], fields)]),
  );

const partsOf = (parts: unknown, fields: readonly string[]): Values[] =>
  ((parts ?? []) as (Values | null)[]).map((part) => {
    const entered = picked(part ?? {}, fields);
    // Nothing chosen is an empty group, not nothing.
    return fields.includes('extras') ? { ...entered, extras: entered.extras ?? [] } : entered;
  });
