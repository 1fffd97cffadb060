import { Chip, type ChipProps } from '@mui/material';
import { receptionKinds, receptionStatuses } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import type { ReceptionRow } from '../kernel/views.js';

const colours: Record<string, ChipProps['color']> = {
  draft: 'warning',
  filed: 'info',
  approved: 'success',
  held: 'info',
  settled: 'success',
};

export const StatusChip = ({ status }: Pick<ReceptionRow, 'status'>) => {
  const { word } = useWords(receptionStatuses);
  return (
    <Chip
      size="small"
      variant="outlined"
      label={word(status)}
      color={colours[status] ?? 'default'}
    />
  );
};

export const KindChip = ({ kind }: Pick<ReceptionRow, 'kind'>) => {
  const { word } = useWords(receptionKinds);
  return (
    <Chip
      size="small"
      label={word(kind)}
      sx={{ bgcolor: 'primary.light', color: 'primary.dark', fontWeight: 600 }}
    />
  );
};

/** What stays with a sheet for ever: filed late, limits lifted. */
export const LastingMarks = ({ row }: { row: Pick<ReceptionRow, 'isLate' | 'isOverLimit'> }) => {
  const translate = useTranslate();
  return (
    <>
      {row.isLate && <Chip size="small" color="warning" label={translate('receptions.late')} />}
      {row.isOverLimit && (
        <Chip
          size="small"
          color="error"
          variant="outlined"
          label={translate('receptions.lifted')}
        />
      )}
    </>
  );
};
