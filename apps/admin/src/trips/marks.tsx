import { Chip, type ChipProps } from '@mui/material';
import { tripPurposes, tripStatuses } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { WordChip } from '../kernel/parts/WordChip.js';
import type { TripRow } from '../kernel/views.js';

const colours: Record<string, ChipProps['color']> = {
  draft: 'warning',
  returned: 'warning',
  filed: 'info',
  approved: 'success',
  departed: 'info',
  back: 'warning',
  reported: 'success',
};

export const StatusChip = ({ status }: Pick<TripRow, 'status'>) => (
  <WordChip words={tripStatuses} id={status} color={colours[status]} />
);

export const PurposeChip = ({ purpose }: Pick<TripRow, 'purpose'>) =>
  purpose && <WordChip words={tripPurposes} id={purpose} variant="filled" color="default" />;

/** What stays with a trip for ever, and what is owed: filed late, changed after approval, flags, report overdue. */
export const TripMarks = ({ trip }: { trip: TripRow }) => {
  const translate = useTranslate();
  const { isLate, isRefiled, isReportOverdue, flags } = trip;
  return (
    <>
      {isLate && <Chip size="small" color="warning" label={translate('trips.late')} />}
      {isRefiled && (
        <Chip size="small" variant="outlined" label={translate('trips.refiled_chip')} />
      )}
      {flags.length > 0 && (
        <Chip
          size="small"
          color="warning"
          variant="outlined"
          label={translate('trips.flag_count', { count: flags.length })}
        />
      )}
      {isReportOverdue && (
        <Chip size="small" color="error" label={translate('trips.report_overdue')} />
      )}
    </>
  );
};

/** "3月5日至3月7日，3 天" in the form the office writes dates; days are computed by the server. */
export const TripDates = ({
  trip,
}: {
  trip: Pick<TripRow, 'departsOn' | 'returnsOn' | 'days'>;
}) => {
  const translate = useTranslate();
  const { departsOn, returnsOn, days } = trip;
  if (!departsOn || !returnsOn) return <>{translate('trips.no_dates')}</>;
  return <>{translate('trips.span', { from: departsOn, to: returnsOn, days })}</>;
};
