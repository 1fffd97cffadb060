import { Chip } from '@mui/material';
import { packForces, packStatuses } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import type { RulePackRow } from '../kernel/views.js';

const colours = {
  current: 'success',
  future: 'info',
  waiting: 'warning',
} as const;

/** 现行, 将生效, 待批准…: an approved version says where it stands today, any other its own state. */
export const PackChip = ({ pack }: { pack: Pick<RulePackRow, 'status' | 'force'> }) => {
  const { word: status } = useWords(packStatuses);
  const { word: force } = useWords(packForces);
  const key = (pack.force ?? pack.status) as keyof typeof colours;
  return (
    <Chip
      size="small"
      variant={pack.force === 'current' ? 'filled' : 'outlined'}
      color={colours[key] ?? 'default'}
      label={pack.force ? force(pack.force) : status(pack.status)}
    />
  );
};

/** 待确认, wherever a number no document settles is shown. */
export const PendingChip = () => {
  const translate = useTranslate();
  return (
    <Chip
      size="small"
      variant="outlined"
      color="warning"
      label={translate('packs.pending')}
      sx={{ height: 20 }}
    />
  );
};
