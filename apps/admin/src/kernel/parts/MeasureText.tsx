import { indicatorOf } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { shownNumber } from '../shownNumber.js';
import { Money } from './Money.js';

interface Props {
  indicator: string;
  /** A whole figure, or a decimal as text; a share of projects may have a part of one. */
  value: number | string | null | undefined;
}

/** A figure of an indicator in its measure: projects as they count, money in 万元 or 亿元. */
export const MeasureText = ({ indicator, value }: Props) => {
  const translate = useTranslate();
  if (value === null || value === undefined) return <>{translate('common.none')}</>;
  if (indicatorOf(indicator)?.measure === 'yuan') return <Money yuan={Math.trunc(Number(value))} />;
  return <>{translate('targets.projects', { count: shownNumber(String(value)).text })}</>;
};
