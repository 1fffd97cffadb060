import { useLocale } from 'react-admin';
import { moneyText } from '../kernel/money.js';

/** An amount inside a sentence, in the reader's language. */
export const useMoneyText = () => {
  const locale = useLocale() ?? 'zh-CN';
  return (yuan: number): string => moneyText(yuan, locale);
};
