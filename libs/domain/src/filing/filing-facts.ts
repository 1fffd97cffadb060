import type { DayBook } from '../calendar/index.js';
import type { TripContent } from './trip-content.js';

/** A traveller's other trip that stands in the same days. */
export interface TravellerClash {
  name: string;
  tripNo: string;
  departsOn: string;
  returnsOn: string;
}

/** A trip of the unit whose report is past its day. */
export interface OverdueReport {
  tripNo: string;
  dueOn: string;
}

/** Another unit's filed visit to an enterprise of this itinerary. */
export interface OtherVisit {
  tripId: string;
  enterprise: string;
  unit: string;
  on: string;
}

/** All a judge of a filing may know: what was typed, and its neighbours as they stand today. */
export interface FilingFacts extends TripContent {
  /** The day the server received it, 'YYYY-MM-DD'. */
  today: string;
  book: DayBook;
  /** Target zones of each stop, in the order of the stops; empty = outside all of them. */
  stopZones: readonly (readonly string[])[];
  clashes: readonly TravellerClash[];
  overdueReports: readonly OverdueReport[];
  visitsByOthers: readonly OtherVisit[];
  /** The standard for one unit of each budget line, yuan; null where no standard is on file. */
  limitsYuan: readonly (number | null)[];
}
