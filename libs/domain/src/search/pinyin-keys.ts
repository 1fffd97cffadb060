import { pinyin } from 'pinyin-pro';
import { normaliseText } from './normalise-text.js';

export interface PinyinKeys {
  /** zhongdingmifengjian */
  full: string;
  /** zdmfj */
  initials: string;
}

/** Search keys without tones or blanks; letters and digits stay as they are, ü is v. */
export function pinyinKeys(name: string): PinyinKeys {
  const syllables = pinyin(normaliseText(name), {
    toneType: 'none',
    type: 'array',
    nonZh: 'spaced',
    v: true,
  });
  const kept = syllables.filter((syllable) => /^[a-z0-9]$|^[a-z]+$/.test(syllable));
  return { full: kept.join(''), initials: kept.map((syllable) => syllable[0]).join('') };
}
