import { normaliseText } from './normalise-text.js';

/** Every character and every pair of neighbours, for an array column under a GIN index. */
export function searchGrams(text: string): string[] {
  return distinct(words(text).flatMap((word) => [...word, ...pairs(word)]));
}

/** What a row's grams must all contain to match: pairs, or the character itself for one-letter words. */
export function queryGrams(text: string): string[] {
  return distinct(words(text).flatMap((word) => (word.length > 1 ? pairs(word) : word)));
}

function words(text: string): string[][] {
  return normaliseText(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => [...word]);
}

function pairs(word: readonly string[]): string[] {
  return word.slice(1).map((char, i) => word[i]! + char);
}

function distinct(grams: readonly string[]): string[] {
  return [...new Set(grams)];
}
