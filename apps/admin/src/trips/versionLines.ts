import {
  dayMarkKinds,
  preparationItems,
  tripCostKinds,
  tripPurposes,
  tripRanks,
} from '@luodi/domain';
import { wordFor } from '../kernel/i18n/words.js';
import type { TripContentView } from '../kernel/views.js';

/** One part of a filing that a re-filing changed, in words. */
export interface ChangedPart {
  field: string;
  before: string;
  after: string;
}

/** What differs between two versions of a filing, part by part; parts that stayed are left out. */
export const changedParts = (
  before: TripContentView,
  after: TripContentView,
  locale: string,
): ChangedPart[] => {
  const [old, fresh] = [partsInWords(before, locale), partsInWords(after, locale)];
  return Object.keys(fresh)
    .map((field) => ({ field, before: old[field] ?? '', after: fresh[field] ?? '' }))
    .filter((part) => part.before !== part.after);
};

const partsInWords = (content: TripContentView, locale: string): Record<string, string> => ({
  purpose: content.purpose ? wordFor(tripPurposes, content.purpose, locale) : '',
  aim: content.aim ?? '',
  dates: line([content.departsOn, content.returnsOn]),
  regionReason: content.regionReason ?? '',
  ...people(content, locale),
  stops: lines(
    content.stops.map(({ place, arrivesOn, leavesOn, note }) => [place, arrivesOn, leavesOn, note]),
  ),
  ...days(content, locale),
  preparation: lines(
    preparationItems.map(({ id }) => [
      content.preparation[id] && wordFor(preparationItems, id, locale),
      content.preparation[id],
    ]),
  ),
  budget: lines(
    content.budget.map(({ kind, place, count, amountYuan }) => [
      wordFor(tripCostKinds, kind, locale),
      place,
      `×${count}`,
      `${amountYuan}`,
    ]),
  ),
});

const people = ({ travellers }: TripContentView, locale: string) => ({
  travellers: lines(
    travellers.map(({ name, rank, duty }) => [
      name,
      rank && wordFor(tripRanks, rank, locale),
      duty,
    ]),
  ),
});

const days = ({ appointments, dayMarks }: TripContentView, locale: string) => ({
  appointments: lines(
    appointments.map(({ on, time, enterprise, contactName, project }) => [
      on,
      time,
      enterprise,
      contactName,
      project,
    ]),
  ),
  dayMarks: lines(
    dayMarks.map(({ on, kind, note }) => [on, wordFor(dayMarkKinds, kind, locale), note]),
  ),
});

type Words = (string | null | undefined)[];
const line = (words: Words): string => words.filter(Boolean).join(' · ');
const lines = (rows: Words[]): string => rows.map(line).filter(Boolean).join('\n');
