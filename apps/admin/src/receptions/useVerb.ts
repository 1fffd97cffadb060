import { useVerbOf } from '../kernel/useVerbOf.js';

/** Sends one verb of a reception, then shows what came of it. */
export const useVerb = (id: string, onDone: () => void) =>
  useVerbOf('receptions', id, { done: 'receptions.done', onDone });
