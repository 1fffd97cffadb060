import { Link as TextLink, TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { RankingView } from '../kernel/views.js';

/** Units that are not ranked, apart and with the reason: neither last nor zero. */
export const Unranked = ({ ranking: { unranked, limits } }: { ranking: RankingView }) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('assessments.unranked_hint', { days: limits.freshDays })}{' '}
        {limits.pending && translate('assessments.pending')}
      </Typography>
      <PlainTable heads={['assessments.unit', 'assessments.reasons', 'assessments.newest']}>
        {unranked.map(({ unit, reasons, newestOn }) => (
          <TableRow key={unit.id} data-unit={unit.name}>
            <TableCell sx={{ minWidth: 110 }}>{unit.name}</TableCell>
            <TableCell sx={{ minWidth: 220 }}>
              {reasons.map((reason) => (
                <div key={reason}>{reason}</div>
              ))}
            </TableCell>
            <TableCell>
              <DateText on={newestOn} />
            </TableCell>
          </TableRow>
        ))}
      </PlainTable>
      <TextLink href="#/targets">{translate('assessments.to_targets')}</TextLink>
    </>
  );
};
