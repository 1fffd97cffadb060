import { useVerb } from '../kernel/form/useVerb.js';

/** Sends one verb of a meeting, then shows what came of it. */
export const useMeetingVerb = (id: string, onDone: () => void = nothingMore) =>
  useVerb({ resource: 'review-meetings', id, done: 'meetings.done' }, onDone);

const nothingMore = () => undefined;
