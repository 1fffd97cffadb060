import { Chip } from '@mui/material';
import { packStatuses } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { WordChip } from '../kernel/parts/WordChip.js';
import type { TargetSheetRow } from '../kernel/views.js';

const colours = {
  waiting: 'warning',
  approved: 'success',
  refused: 'error',
  draft: 'default',
  withdrawn: 'default',
} as const;

/** Where a version stands; an approved one that was replaced says so. */
export const SheetStatus = ({ sheet }: { sheet: Pick<TargetSheetRow, 'status' | 'isInForce'> }) => {
  const translate = useTranslate();
  const isPast = sheet.status === 'approved' && !sheet.isInForce;
  if (isPast) return <Chip size="small" variant="outlined" label={translate('targets.replaced')} />;
  return <WordChip words={packStatuses} id={sheet.status} color={colours[sheet.status]} />;
};
