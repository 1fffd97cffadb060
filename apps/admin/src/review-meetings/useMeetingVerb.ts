import { useVerbOf } from '../kernel/useVerbOf.js';

/** Sends one verb of a meeting, then shows what came of it. */
export const useMeetingVerb = (id: string, onDone?: () => void) =>
  useVerbOf('review-meetings', id, { done: 'meetings.done', onDone });
