import { useVerb as useVerbOf } from '../kernel/form/useVerb.js';

/** Sends one verb of an agreement, then shows what came of it. */
export const useVerb = (id: string, onDone: () => void) =>
  useVerbOf({ resource: 'agreements', id, done: 'agreements.done' }, onDone);
