export { coreName } from './core-name.js';
export { queryGrams, searchGrams } from './grams.js';
export { normaliseText } from './normalise-text.js';
export { pinyinKeys } from './pinyin-keys.js';
export type { PinyinKeys } from './pinyin-keys.js';
