/** A tree of phrases; leaves are texts with %{name} places. */
export interface Phrases {
  [key: string]: string | Phrases;
}

type Same<T> = { [K in keyof T]: T[K] extends string ? string : Same<T[K]> };

/** One folder's phrases in both languages; an English key that is missing or extra fails to compile. */
export const definePhrases = <T extends Phrases>(zh: T, en: Same<T>) => ({ zh, en });
