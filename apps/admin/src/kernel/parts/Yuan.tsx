import { useTranslate } from 'react-admin';
import { exactYuan } from '../money.js';

/** A small amount in whole yuan, as the voucher has it. */
export const Yuan = ({ amount }: { amount: number | null | undefined }) => {
  const translate = useTranslate();
  if (amount === null || amount === undefined) return <>{translate('common.none')}</>;
  return <>{translate('money.exact', { yuan: exactYuan(amount) })}</>;
};
