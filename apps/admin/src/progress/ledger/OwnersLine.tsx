import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { ProgressLedgerRow } from '../../kernel/views.js';

/** Who answers on the ledger's day; what rests on no term under 四个一 says so. */
export const OwnersLine = ({ owners }: Pick<ProgressLedgerRow, 'owners'>) => {
  const translate = useTranslate();
  const none = translate('common.none');
  const { responsibleLeader, helper, isFourOnes } = owners;
  return (
    <Typography
      variant="caption"
      component="div"
      sx={{ color: isFourOnes ? 'text.secondary' : 'warning.main' }}
    >
      {translate('ledger.owners_line', {
        leader: responsibleLeader ?? none,
        helper: helper ?? none,
      })}
      {!isFourOnes && translate('ledger.not_four_ones')}
    </Typography>
  );
};
