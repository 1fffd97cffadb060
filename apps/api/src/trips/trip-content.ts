import {
  type BudgetLine,
  type DayMark,
  emptyTrip,
  type Traveller,
  type TripContent,
  type TripStop,
  type Appointment,
} from '@luodi/domain';
import { changedFields } from '../kernel/audit/changed-fields.js';
import type {
  AppointmentInput,
  BudgetInput,
  DayMarkInput,
  StopInput,
  TravellerInput,
  TripInput,
} from './trip.dto.js';

/** What was sent, over what was there: a field left out stays, a list replaces the list, nothing is left undefined. */
export const tripContent = (
  input: Partial<TripInput>,
  before: TripContent = emptyTrip,
): TripContent => ({
  purpose: sent(input.purpose, before.purpose),
  aim: sent(input.aim, before.aim) || null,
  departsOn: sent(input.departsOn, before.departsOn),
  returnsOn: sent(input.returnsOn, before.returnsOn),
  regionReason: sent(input.regionReason, before.regionReason) || null,
  travellers: input.travellers?.map(traveller) ?? before.travellers,
  stops: input.stops?.map(stop) ?? before.stops,
  dayMarks: input.dayMarks?.map(dayMark) ?? before.dayMarks,
  appointments: input.appointments?.map(appointment) ?? before.appointments,
  preparation: input.preparation ? answers(input.preparation) : before.preparation,
  budget: input.budget?.map(budgetLine) ?? before.budget,
});

/** The fields that differ, for the trail; none when nothing changed. */
export const changedContent = (before: TripContent, after: TripContent) =>
  changedFields(asText(before), asText(after));

const sent = <T>(value: T | null | undefined, before: T | null): T | null =>
  value === undefined ? before : value;

const traveller = (one: TravellerInput): Traveller => ({
  userId: one.userId ?? null,
  name: one.name,
  post: one.post || null,
  rank: one.rank ?? null,
  duty: one.duty || null,
});

const stop = (one: StopInput): TripStop => ({
  place: one.place,
  regionCode: one.regionCode ?? null,
  arrivesOn: one.arrivesOn,
  leavesOn: one.leavesOn,
  isScenic: one.isScenic ?? false,
  note: one.note || null,
});

const dayMark = ({ on, kind, note }: DayMarkInput): DayMark => ({ on, kind, note: note || null });

const appointment = (one: AppointmentInput): Appointment => ({
  on: one.on,
  time: one.time ?? null,
  enterprise: one.enterprise,
  companyId: one.companyId ?? null,
  leadId: one.leadId ?? null,
  project: one.project || null,
  contactName: one.contactName || null,
  contactPost: one.contactPost || null,
  topic: one.topic || null,
});

const budgetLine = (one: BudgetInput): BudgetLine => ({
  kind: one.kind,
  place: one.place || null,
  rank: one.rank ?? null,
  count: one.count ?? 1,
  amountYuan: one.amountYuan,
  note: one.note || null,
});

const answers = (preparation: object): Record<string, string> =>
  Object.fromEntries(
    Object.entries(preparation).filter((entry): entry is [string, string] => !!entry[1]),
  );

/** Lists compare as text: the trail keeps what was entered, and nothing when nothing changed. */
const asText = (content: TripContent): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(tripContent({}, content)).map(([field, value]) => [
      field,
      value && typeof value === 'object' ? canonical(value) : value,
    ]),
  );

/** JSON with its keys in order: the database gives them back in its own. */
const canonical = (value: object): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
