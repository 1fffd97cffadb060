import { localStorageStore, type Store } from 'react-admin';

/** Filters that may stay on a shared office PC: search words may hold a person's name or number. */
export const harmless = <T extends object>(filter: T): T => {
  const { q: _searchWords, ...rest } = filter as T & { q?: unknown };
  return rest as T;
};

const isKept = (key: string) => key === 'locale' || key.startsWith('views.');

/** The browser's store: list state without search words; sign-out keeps the language and my views. */
export const consoleStore = (): Store => {
  const store = localStorageStore('1', 'Luodi');
  return {
    ...store,
    setItem: (key, value) => store.setItem(key, stripped(key, value)),
    reset: () => {
      for (const key of storedKeys()) if (!isKept(key)) store.removeItem(key);
    },
  };
};

const stripped = (key: string, value: unknown): unknown => {
  if (!key.endsWith('.listParams') || typeof value !== 'object' || value === null) return value;
  const { filter } = value as { filter?: object };
  return { ...value, ...(filter && { filter: harmless(filter) }) };
};

const prefix = 'RaStoreLuodi.';

const storedKeys = (): string[] =>
  Object.keys(globalThis.localStorage ?? {})
    .filter((key) => key.startsWith(prefix) && !key.endsWith('.version'))
    .map((key) => key.slice(prefix.length));
