import {
  energyBases,
  investmentKinds,
  leadSources,
  pillarIndustries,
  secrecies,
  stages,
} from '@luodi/domain';
import { useLocale, useTranslate } from 'react-admin';
import { wordFor, type Word } from './i18n/words.js';
import { moneyText } from './money.js';
import { useUnits } from './units.js';

const words: Record<string, readonly Word[]> = {
  pillarIndustry: pillarIndustries,
  source: leadSources,
  energyBasis: energyBases,
  secrecy: secrecies,
  investmentKind: investmentKinds,
  stage: stages,
  to: stages,
};

/** A field's stored value as a reader would write it: amounts with units, ids as names. */
export const useDescribe = () => {
  const locale = useLocale() ?? 'zh-CN';
  const translate = useTranslate();
  const { nameOf } = useUnits();
  return (field: string, value: unknown): string => {
    if (value === null || value === undefined || value === '')
      return translate('timeline.was_empty');
    const list = words[field];
    if (list) return wordFor(list, String(value), locale);
    if (field.endsWith('Yuan')) return moneyText(Number(value), locale);
    if (field.endsWith('UnitId')) return nameOf(value);
    return String(value);
  };
};
