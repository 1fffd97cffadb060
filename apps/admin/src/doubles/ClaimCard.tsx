import { Box, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Money } from '../kernel/parts/Money.js';
import { StageChip } from '../kernel/parts/StageChip.js';
import type { ClaimRow } from '../kernel/views.js';
import { ClaimActions, ClaimMarks, ClaimName } from './ClaimParts.js';
import type { ClaimVerbs } from './Claims.js';
import { Evidence } from './ClaimTable.js';

/** One claim on the phone. */
export const ClaimCard = ({ row, verbs }: { row: ClaimRow; verbs: ClaimVerbs }) => {
  const translate = useTranslate();
  return (
    <Stack spacing={0.75} sx={{ minWidth: 0 }}>
      <div>
        <ClaimName row={row} />
      </div>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, fontSize: 13 }}>
        <strong>{row.unit}</strong>
        {row.leadId && <Money yuan={row.totalInvestmentYuan} />}
        {row.stage && <StageChip stage={row.stage} />}
      </Box>
      {row.registeredAt && (
        <Box sx={{ fontSize: 13 }}>
          {translate('claims.registered')} <DateText at={row.registeredAt} />
        </Box>
      )}
      <Box sx={{ fontSize: 13 }}>
        <Evidence row={row} />
      </Box>
      <ClaimMarks row={row} />
      <ClaimActions row={row} verbs={verbs} />
    </Stack>
  );
};
