import { Box, Stack, Typography } from '@mui/material';
import { stageEntry } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Money } from '../kernel/parts/Money.js';
import { StageChip } from '../kernel/parts/StageChip.js';
import type { LeadRow } from '../kernel/views.js';
import { ProofMark } from './ProofMark.js';
import { SecrecyMark } from './SecrecyMark.js';

interface Props {
  lead: LeadRow;
  /** On the board the column already says the stage. */
  hideStage?: boolean;
}

/** One project in a few lines: name, investor, money, unit, days in stage, next contact. */
export const LeadCard = ({ lead, hideStage }: Props) => {
  const translate = useTranslate();
  return (
    <Stack spacing={0.5} sx={{ minWidth: 0 }}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'start', justifyContent: 'space-between' }}>
        <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
          {lead.name} <SecrecyMark secrecy={lead.secrecy} />
        </Typography>
        {!hideStage && <StageChip stage={lead.stage} />}
      </Box>
      <Typography variant="caption" sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>
        {lead.company?.name}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, rowGap: 0.25, fontSize: 13 }}>
        <strong>
          <Money yuan={lead.totalInvestmentYuan} />
        </strong>
        <span>{lead.recruitingUnit?.name}</span>
        <ProofMark lead={lead} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, fontSize: 12.5 }}>
        {lead.daysInStage !== null && (
          <span>
            {translate('leads.days_in_stage')}{' '}
            {translate('common.days', { count: lead.daysInStage })}
          </span>
        )}
        {lead.nextContactOn ? (
          <span>
            {translate('leads.next_contact')} <DateText on={lead.nextContactOn} due />
          </span>
        ) : (
          stageEntry(lead.stage).kind === 'active' && (
            <Box component="span" sx={{ color: 'warning.main' }}>
              {translate('leads.no_next_contact')}
            </Box>
          )
        )}
      </Box>
    </Stack>
  );
};
