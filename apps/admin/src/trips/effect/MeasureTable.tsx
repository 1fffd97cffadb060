import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { PartTable } from '../../kernel/parts/PartTable.js';
import type { TripEffectReport } from '../../kernel/views.js';

const columns = [
  'name',
  'share',
  'trips',
  'met',
  'per_day',
  'created',
  'advanced',
  'short',
  'idle',
].map((column) => `trips.measure_${column}`);

/** Measures side by side; the number of days is only a divisor and has no column. */
export const MeasureTable = ({ rows }: { rows: TripEffectReport['units'] }) => {
  const translate = useTranslate();
  if (!rows.length)
    return <Typography variant="body2">{translate('trips.effect_none')}</Typography>;
  return (
    <PartTable
      columns={columns}
      rows={rows.map(({ label, sharePercent, measure }) => [
        label,
        sharePercent && `${sharePercent}%`,
        measure.trips,
        measure.enterprisesMet,
        measure.enterprisesPerDay,
        measure.leadsCreated,
        measure.leadsAdvanced,
        measure.shortSingle,
        measure.repeatsWithoutAdvance,
      ])}
    />
  );
};
