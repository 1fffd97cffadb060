import { useVerb as useVerbOf } from '../kernel/form/useVerb.js';

/** Sends one verb of a reception, then shows what came of it. */
export const useVerb = (id: string, onDone: () => void) =>
  useVerbOf({ resource: 'receptions', id, done: 'receptions.done' }, onDone);
