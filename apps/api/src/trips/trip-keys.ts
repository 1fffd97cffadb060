import type { TripContent } from '@luodi/domain';
import { findableBy } from '../kernel/list/search.js';

/** What lists filter and sort by. */
export const keys = (content: TripContent): unknown[] => {
  const { purpose, departsOn, returnsOn, travellers, stops, appointments, aim } = content;
  const { searchText, searchGrams } = findableBy(
    [
      ...travellers.map(({ name }) => name),
      ...stops.map(({ place }) => place),
      ...appointments.map(({ enterprise }) => enterprise),
      aim ?? '',
    ],
    null,
  );
  return [purpose, departsOn, returnsOn, searchText, searchGrams];
};
