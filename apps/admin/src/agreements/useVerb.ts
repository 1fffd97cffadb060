import { useVerbOf } from '../kernel/useVerbOf.js';

/** Sends one verb of an agreement, then shows what came of it. */
export const useVerb = (id: string, onDone: () => void) =>
  useVerbOf('agreements', id, { done: 'agreements.done', onDone });
