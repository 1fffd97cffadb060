import { request } from './http.js';
import { wipeDrafts } from './offline/keptDrafts.js';
import { forgetNotedSession, notedSession, noteSession } from './offline/keptSession.js';
import { asProblem } from './problem.js';
import type { SessionView } from './views.js';

let current: Promise<SessionView> | null = null;

/** Who I am, asked from the server once and kept until sign-out or a 401; without network, who I was here last. */
export const loadSession = (): Promise<SessionView> => {
  current ??= askSession().catch((error: unknown) => {
    current = null;
    throw error;
  });
  return current;
};

/** Signs in; the cookie is HttpOnly, so only the view of the session comes back. */
export const signIn = async (username: string, password: string): Promise<SessionView> => {
  const session = await request<SessionView>('POST', '/session', { body: { username, password } });
  current = Promise.resolve(session);
  noteSession(session);
  return session;
};

/** Ends the session here and on the server, and takes unsent drafts off the device. */
export const signOut = async (): Promise<void> => {
  // Turned away at the door, nobody was signed in to sign out: the drafts wait for their writer.
  if (!current) return;
  current = null;
  forgetNotedSession();
  try {
    await request('DELETE', '/session');
    wipeDrafts();
  } catch (error) {
    // A session that had run out was not ended by its owner: the drafts wait for the next sign-in.
    if (asProblem(error).status !== 401) wipeDrafts();
    throw error;
  }
};

/** Forgets who I was, after the server said the session is over. */
export const forgetSession = (): void => {
  current = null;
  forgetNotedSession();
};

const askSession = async (): Promise<SessionView> => {
  try {
    const session = await request<SessionView>('GET', '/session');
    noteSession(session);
    return session;
  } catch (error) {
    const { status } = asProblem(error);
    const noted = status === 0 ? notedSession() : null;
    if (noted) return noted;
    if (status === 401) forgetNotedSession();
    throw error;
  }
};
