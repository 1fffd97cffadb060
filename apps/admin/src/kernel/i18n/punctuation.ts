import { useLocale } from 'react-admin';

/** Marks between words as the reader's language sets them: 「：」「、」「（）」 or ": ", ", ", " ()". */
export const usePunctuation = () => {
  const isChinese = (useLocale() ?? 'zh').startsWith('zh');
  return {
    colon: isChinese ? '：' : ': ',
    list: (words: readonly string[]) => words.join(isChinese ? '、' : ', '),
    brackets: (text: string) => (isChinese ? `（${text}）` : ` (${text})`),
  };
};
