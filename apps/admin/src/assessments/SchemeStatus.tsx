import { Chip } from '@mui/material';
import { packStatuses } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { WordChip } from '../kernel/parts/WordChip.js';
import type { AssessmentRow } from '../kernel/views.js';

const colours = {
  waiting: 'warning',
  approved: 'success',
  refused: 'error',
  draft: 'default',
  withdrawn: 'default',
} as const;

/** Where a scheme stands: closed and replaced ones say so. */
export const SchemeStatus = ({ scheme }: { scheme: AssessmentRow }) => {
  const translate = useTranslate();
  const { status, closedAt, isInForce } = scheme;
  if (closedAt)
    return (
      <Chip size="small" color="info" variant="outlined" label={translate('assessments.closed')} />
    );
  if (status === 'approved' && !isInForce)
    return <Chip size="small" variant="outlined" label={translate('targets.replaced')} />;
  return <WordChip words={packStatuses} id={status} color={colours[status]} />;
};
