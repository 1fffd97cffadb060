import { useLocale } from 'react-admin';

/** A word of a list kept as data (a county's industries, sources, reasons). */
export interface Word {
  id: string;
  label: string;
  labelEn?: string;
}

/** The word for an id in the reader's language; an unknown id is shown as it is. */
export const wordFor = (words: readonly Word[], id: string, locale: string): string => {
  const word = words.find((entry) => entry.id === id);
  if (!word) return id;
  return locale.startsWith('zh') ? word.label : (word.labelEn ?? word.label);
};

/** `wordFor` in the current language, and the list as choices of an input. */
export const useWords = (words: readonly Word[]) => {
  const locale = useLocale() ?? 'zh-CN';
  return {
    word: (id: string | null | undefined) => (id ? wordFor(words, id, locale) : null),
    choices: words.map(({ id }) => ({ id, name: wordFor(words, id, locale) })),
  };
};
