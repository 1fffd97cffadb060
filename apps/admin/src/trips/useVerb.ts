import { useVerb as useVerbOf } from '../kernel/form/useVerb.js';

/** Sends one verb of a trip, then shows what came of it. */
export const useVerb = (id: string, onDone: () => void) =>
  useVerbOf({ resource: 'trips', id, done: 'trips.done' }, onDone);
