/** A form kept on this device until the server has it. */
export interface KeptDraft {
  /** Made on this device; the server takes the same key twice as one record. */
  clientKey: string;
  values: Record<string, unknown>;
  keptAt: string;
  /** Saved by its writer and still to be sent; else only typed so far. */
  isReady: boolean;
  /** Why the server refused it; it waits for its writer then. */
  problem?: string;
}

const prefix = 'luodi.drafts.';
// localStorage holds about 5 MB for everything; a shared office PC has more than one user.
const mostCharacters = 500_000;
const listeners = new Set<() => void>();

const keyOf = (resource: string, userId: string) => `${prefix}${resource}.${userId}`;

/** The kept drafts as stored text: unchanged text means unchanged drafts. */
export const keptText = (resource: string, userId: string): string =>
  globalThis.localStorage?.getItem(keyOf(resource, userId)) ?? '[]';

/** Drafts of one person on this device, the oldest first. */
export const keptDrafts = (resource: string, userId: string): KeptDraft[] => {
  try {
    return JSON.parse(keptText(resource, userId)) as KeptDraft[];
  } catch {
    return [];
  }
};

/** Keeps a draft in place of its earlier state; false when the device has no room for it. */
export const keepDraft = (resource: string, userId: string, draft: KeptDraft): boolean => {
  const others = keptDrafts(resource, userId).filter(
    ({ clientKey }) => clientKey !== draft.clientKey,
  );
  return store(keyOf(resource, userId), [...others, draft]);
};

/** Forgets a draft: the server has it, or its writer gave it up. */
export const dropDraft = (resource: string, userId: string, clientKey: string): void => {
  const rest = keptDrafts(resource, userId).filter((one) => one.clientKey !== clientKey);
  store(keyOf(resource, userId), rest);
};

/** Forgets every draft of everybody: at sign-out nothing of a person's work stays on a shared device. */
export const wipeDrafts = (): void => {
  for (const key of Object.keys(globalThis.localStorage ?? {})) {
    if (key.startsWith(prefix)) localStorage.removeItem(key);
  }
  tell();
};

/** Calls back whenever kept drafts change; returns how to stop. */
export const onDraftsChanged = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const store = (key: string, drafts: KeptDraft[]): boolean => {
  const text = JSON.stringify(drafts);
  if (text.length > mostCharacters) return false;
  try {
    localStorage.setItem(key, text);
  } catch {
    return false;
  }
  tell();
  return true;
};

const tell = () => listeners.forEach((listener) => listener());
