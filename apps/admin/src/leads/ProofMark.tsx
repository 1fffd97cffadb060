import { Chip, Tooltip, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { LeadRow } from '../kernel/views.js';

type Proven = Pick<LeadRow, 'stage' | 'verifiedStage' | 'contactEvidencedOn'>;

/** Beside the stage a unit claims: that nothing proves a contact, or how far another unit verified. */
export const ProofMark = ({ lead }: { lead: Proven }) => {
  const translate = useTranslate();
  if (!lead.contactEvidencedOn) {
    return (
      <Tooltip title={translate('leads.unevidenced_help')} enterTouchDelay={0}>
        <Chip
          size="small"
          variant="outlined"
          color="warning"
          label={translate('leads.unevidenced')}
          data-testid="unevidenced"
          sx={{ height: 20 }}
        />
      </Tooltip>
    );
  }
  if (lead.verifiedStage === lead.stage) return null;
  return (
    <Typography
      component="span"
      variant="caption"
      sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}
    >
      {translate('leads.verified_stage', { stage: translate(`stages.${lead.verifiedStage}`) })}
    </Typography>
  );
};
