import { normaliseText, pinyinKeys, queryGrams, searchGrams } from '@luodi/domain';
import type { Conditions } from './conditions.js';

/** The columns that make a record findable: its names, their pinyin initials, the investor's code. */
export const findableBy = (names: readonly string[], code: string | null) => {
  const initials = names.map((name) => pinyinKeys(name).initials);
  const searchText = normaliseText([...names, ...initials, code ?? ''].join(' '));
  return { searchText, searchGrams: searchGrams(searchText) };
};

const escaped = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * Rows whose search text holds every word of `q`. The grams narrow by index (two Chinese characters have no
 * trigram, so a trigram index would not), the text then decides.
 */
export const matchesWords = (conditions: Conditions, q: unknown, alias = 't'): Conditions => {
  if (typeof q !== 'string' || !q) return conditions;
  const words = normaliseText(q).split(' ').filter(Boolean);
  return conditions
    .add((at) => `${alias}.search_grams @> ${at}::text[]`, queryGrams(q))
    .add((at) => `${alias}.search_text like all (${at}::text[])`, words.map(escaped));
};
