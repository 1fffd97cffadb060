import { daysBetween, isDay, shiftDay } from '../dates/index.js';
import type { TripCostKind, DayMarkKind, TripPurpose, TripRank } from './trip-words.js';

export interface Traveller {
  /** Of the system; null for a companion from outside. */
  userId: string | null;
  name: string;
  post: string | null;
  rank: TripRank | null;
  /** 承担任务: what this person is needed for. */
  duty: string | null;
}

export interface TripStop {
  place: string;
  /** GB/T 2260. */
  regionCode: string | null;
  arrivesOn: string;
  leavesOn: string;
  isScenic: boolean;
  note: string | null;
}

export interface DayMark {
  on: string;
  kind: DayMarkKind;
  note: string | null;
}

export interface Appointment {
  on: string;
  /** 'HH:MM'. */
  time: string | null;
  enterprise: string;
  companyId: string | null;
  leadId: string | null;
  /** 具体项目情况 where no lead is on file yet. */
  project: string | null;
  contactName: string | null;
  contactPost: string | null;
  topic: string | null;
}

/** `count` 人·晚 or 人·天; the amount is of the whole line, in yuan. */
export interface BudgetLine {
  kind: TripCostKind;
  place: string | null;
  rank: TripRank | null;
  count: number;
  amountYuan: number;
  note: string | null;
}

/** What one files, as typed: a draft may lack anything. Days are computed from the dates, never typed. */
export interface TripContent {
  purpose: TripPurpose | null;
  aim: string | null;
  departsOn: string | null;
  returnsOn: string | null;
  /** Why a place outside the target regions. */
  regionReason: string | null;
  travellers: readonly Traveller[];
  stops: readonly TripStop[];
  dayMarks: readonly DayMark[];
  appointments: readonly Appointment[];
  /** Answers by item of `preparationItems`. */
  preparation: Readonly<Record<string, string>>;
  budget: readonly BudgetLine[];
}

export const emptyTrip: TripContent = {
  purpose: null,
  aim: null,
  departsOn: null,
  returnsOn: null,
  regionReason: null,
  travellers: [],
  stops: [],
  dayMarks: [],
  appointments: [],
  preparation: {},
  budget: [],
};

/** What an itinerary may hold; more is refused by its shape. */
export const tripBounds = {
  days: 31,
  stops: 40,
  appointments: 120,
  travellers: 30,
  budget: 60,
  files: 60,
};

type Dated = Pick<TripContent, 'departsOn' | 'returnsOn'>;

/** Every day of the trip, first and last included; empty while the dates make none. */
export function tripDays({ departsOn, returnsOn }: Dated): string[] {
  if (!isDay(departsOn) || !isDay(returnsOn) || returnsOn < departsOn) return [];
  const count = Math.min(daysBetween(departsOn, returnsOn), 366) + 1;
  return Array.from({ length: count }, (_, place) => shiftDay(departsOn, place));
}

/** Leads named anywhere in the itinerary, each once. */
export function namedLeads({ appointments }: Pick<TripContent, 'appointments'>): string[] {
  const ids = appointments.map(({ leadId }) => leadId);
  return [...new Set(ids.filter((id): id is string => id !== null))];
}
