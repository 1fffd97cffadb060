import type { Word } from '../i18n/words.js';

/** One condition a list offers; `source` is the API's filter name. */
export type FilterDef = { source: string; label: string } & (
  | { kind: 'words'; words: readonly Word[]; isSingle?: boolean }
  | { kind: 'unit' | 'company' | 'date' | 'yuan' | 'text' }
);

// 1 followed by a mobile prefix, from 7 digits on: somebody is typing a phone number, not a name.
const phonePattern = /^\+?(86)?1[3-9]\d{5,9}$/;

/** Whether a search word looks like a phone number, which must not enter an address. */
export const looksLikePhone = (text: string): boolean =>
  phonePattern.test(text.normalize('NFKC').replace(/[\s-]/g, ''));

/** A filter value as a list of ids, whether it came as an array or as "a,b". */
export const asList = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.map(String);
  return value === undefined || value === null || value === '' ? [] : String(value).split(',');
};
