import type { SessionView } from '../views.js';

const key = 'luodi.session';

/** Notes who is signed in on this device, so that a cold start without network knows whose drafts these are. */
export const noteSession = (session: SessionView): void => {
  try {
    localStorage.setItem(key, JSON.stringify(session));
  } catch {
    // No room: the next cold start needs the network.
  }
};

/** Who was signed in here last, as long as that session may still run; null after sign-out or a refusal. */
export const notedSession = (now = new Date()): SessionView | null => {
  try {
    const noted = JSON.parse(localStorage.getItem(key) ?? 'null') as SessionView | null;
    return noted && new Date(noted.expiresAt) > now ? noted : null;
  } catch {
    return null;
  }
};

export const forgetNotedSession = (): void => {
  globalThis.localStorage?.removeItem(key);
};
