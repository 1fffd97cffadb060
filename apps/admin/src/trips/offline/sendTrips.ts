import { request } from '../../kernel/http.js';
import {
  dropDraft,
  keepDraft,
  type KeptDraft,
  keptDrafts,
} from '../../kernel/offline/keptDrafts.js';
import { asProblem, problemError } from '../../kernel/problem.js';
import { queryClient } from '../../kernel/queryClient.js';
import { loadSession } from '../../kernel/session.js';
import type { TripDetail } from '../../kernel/views.js';
import { tripBody, tripForm } from '../form/tripForm.js';

/** What became of a draft: the trip of the server, or kept on the device. */
export interface SentTrip {
  id: string;
  version: number;
  isUnsent?: boolean;
}

type Draft = Pick<KeptDraft, 'clientKey' | 'values'>;
const soonAgain = 10_000;
let underWay: Promise<void> | null = null;
let isAskedAgain = false;

/** Sends a draft; where the server cannot be reached it is kept on the device, to be sent later. */
export const sendOrKeep = async (userId: string, draft: Draft): Promise<SentTrip> => {
  try {
    return await send(draft);
  } catch (error) {
    const kept = { ...draft, keptAt: new Date().toISOString(), isReady: true };
    if (!isUnreachable(error) || !keepDraft('trips', userId, kept)) throw error;
    return { id: draft.clientKey, version: 0, isUnsent: true };
  }
};

/** Sends every draft that waits; those refused stay with the reason. Never two rounds at once. */
export const sendKept = (): Promise<void> => {
  // A round that began without network may be failing just as the network returns: one more follows it.
  isAskedAgain = underWay !== null;
  underWay ??= sendAll()
    .catch(() => undefined)
    .finally(() => {
      underWay = null;
      if (isAskedAgain) void sendKept();
    });
  return underWay;
};

/** Sends what waits whenever the network is back; an office network may not say so, hence the clock. */
export const sendWhenBack = (): void => {
  globalThis.addEventListener('online', () => void sendKept());
  setInterval(() => void sendKept(), soonAgain);
  void sendKept();
};

const sendAll = async (): Promise<void> => {
  if (!hasAny()) return;
  const { user } = await loadSession();
  for (const draft of keptDrafts('trips', user.id).filter(({ isReady }) => isReady)) {
    try {
      await send(draft);
      dropDraft('trips', user.id, draft.clientKey);
      await queryClient.invalidateQueries({ queryKey: ['trips'] });
    } catch (error) {
      if (isUnreachable(error)) return;
      const problem = asProblem(error).detail;
      keepDraft('trips', user.id, { ...draft, isReady: false, problem });
    }
  }
};

// The sign-in page asks nothing of the server on behalf of drafts that are not there.
const hasAny = (): boolean =>
  Object.keys(globalThis.localStorage ?? {}).some((key) => key.startsWith('luodi.drafts.trips.'));

/** One trip per key: sent again, the server answers the trip it has; what was typed since is saved onto it. */
const send = async ({ clientKey, values }: Draft): Promise<SentTrip> => {
  const body = tripBody(values);
  const trip = await request<TripDetail>('POST', '/trips', { body: { ...body, clientKey } });
  if (isSame(tripBody(tripForm(trip)), body)) return trip;
  if (trip.version > 1) throw problemError(changedThere(trip.no));
  return request<TripDetail>('PATCH', `/trips/${trip.id}`, { body, ifMatch: trip.version });
};

const isSame = (one: object, other: object): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

const changedThere = (no: string) => ({
  status: 409,
  code: 'console.draft_changed',
  detail: `这份草稿已送达服务器（${no}），此后在别处改过。请打开 ${no} 核对，把本机多写的内容补进去，再删除本机这一份。`,
});

/** Not an answer about the draft: no network, a signed-out session, an overloaded or restarting server. */
const isUnreachable = (error: unknown): boolean => {
  const { status } = asProblem(error);
  return status === 0 || status === 401 || status === 429 || status >= 500;
};
