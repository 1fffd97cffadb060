import { Chip } from '@mui/material';
import { againstStandard, type PricedCost } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Yuan } from '../../kernel/parts/Yuan.js';

/** What the standard allows for a cost; over it, or without one, in words. */
export const Allowed = ({ cost }: { cost: PricedCost }) => {
  const translate = useTranslate();
  const { standardYuan, isOver, isBare } = againstStandard(cost);
  if (isBare) return <>{translate('trips.standard_missing')}</>;
  return (
    <>
      <Yuan amount={standardYuan} />{' '}
      {isOver && <Chip size="small" color="error" label={translate('trips.standard_exceeded')} />}
    </>
  );
};
