import { type AuthProvider, HttpError, useGetIdentity } from 'react-admin';
import { forgetSession, loadSession, signIn, signOut } from './session.js';
import type { SessionView } from './views.js';

interface Asked {
  action: string;
  resource: string;
  record?: { can?: Record<string, boolean> };
}

/** Sign-in by cookie session; rights come from the session's abilities and each record's `can`. */
export const authProvider: AuthProvider = {
  login: ({ username, password }: { username: string; password: string }) =>
    signIn(username, password),
  // An expired session cannot be ended twice; the sign-in page is right either way.
  logout: () => signOut().catch(() => undefined),
  checkAuth: async () => {
    await loadSession();
  },
  checkError: async (error: unknown) => {
    if (!(error instanceof HttpError) || error.status !== 401) return;
    forgetSession();
    throw error;
  },
  getIdentity: async () => {
    const session = await loadSession();
    return { id: session.user.id, fullName: session.user.displayName, session };
  },
  canAccess: async (asked) => allows(await loadSession(), asked),
};

/** The signed-in person's session, or undefined while it loads. */
export const useSession = (): SessionView | undefined =>
  useGetIdentity().identity?.session as SessionView | undefined;

/** Whether the session may use a verb that is not tied to one record, such as `users.grant`. */
export const useAbility = (resource: string, verb: string): boolean =>
  Boolean(useSession()?.abilities[resource]?.[verb]);

const allows = ({ abilities }: SessionView, { action, resource, record }: Asked): boolean => {
  const own = record?.can?.[action];
  if (own !== undefined) return own;
  const verbs = abilities[resource];
  return Boolean(verbs?.[action] ?? (action === 'show' && verbs?.list));
};
