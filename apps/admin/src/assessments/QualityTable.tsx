import { TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { PlainTable } from '../kernel/parts/PlainTable.js';
import type { RankingView } from '../kernel/views.js';

/** How far the figures may be trusted, beside the rank and not in it. */
export const QualityTable = ({ ranking }: { ranking: RankingView }) => {
  const translate = useTranslate();
  const { rows, unranked, limits } = ranking;
  const heads = ['unit', 'late', 'month_end', 'self_verified', 'newest'];
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('assessments.quality_hint', {
          late: limits.lateDays,
          monthEnd: limits.monthEndDays,
        })}{' '}
        {limits.pending && translate('assessments.pending')}
      </Typography>
      <PlainTable heads={heads.map((head) => `assessments.${head}`)}>
        {[...rows, ...unranked].map(({ unit, quality, newestOn }) => (
          <TableRow key={unit.id} data-unit={unit.name}>
            <TableCell sx={{ minWidth: 110 }}>{unit.name}</TableCell>
            {[quality.late, quality.monthEnd, quality.selfVerified].map((share, at) => (
              <TableCell key={heads[at + 1]} sx={{ whiteSpace: 'nowrap' }}>
                <ShareText {...share} />
              </TableCell>
            ))}
            <TableCell>
              <DateText on={newestOn} />
            </TableCell>
          </TableRow>
        ))}
      </PlainTable>
    </>
  );
};

/** So many of so many, and the percentage cut, never rounded up. */
const ShareText = ({ count, of }: { count: number; of: number }) => {
  const translate = useTranslate();
  if (of === 0) return <>{translate('assessments.no_records')}</>;
  const percent = Math.floor((count * 100) / of);
  return <>{translate('assessments.share', { count, of, percent })}</>;
};
