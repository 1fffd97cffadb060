import { Box, Card, Stack, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useState } from 'react';
import type { ClaimRow, ClaimsMatrix, LeadDetail } from '../kernel/views.js';
import { ClaimCard } from './ClaimCard.js';
import { ClaimTable } from './ClaimTable.js';
import { DecideSheet } from './DecideSheet.js';

interface Props {
  lead: LeadDetail;
  matrix: ClaimsMatrix;
  onDecided: () => void;
}

export interface ClaimVerbs {
  /** Absent where the asker may not settle, or may not read the other side. */
  decide?: (row: ClaimRow) => void;
  /** Where merging that row into this one is prepared. */
  mergePath: (row: ClaimRow) => string | null;
}

/** The claims side by side: a table, on the phone one card each. */
export const Claims = ({ lead, matrix, onDecided }: Props) => {
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const [asked, setAsked] = useState<ClaimRow | null>(null);
  const { rows, can } = matrix;
  const own = rows.find(({ isThis }) => isThis);
  const verbs: ClaimVerbs = {
    ...(can.decide && { decide: setAsked }),
    mergePath: ({ isThis, leadId }) =>
      can.merge && !isThis && leadId ? `/leads/${lead.id}/merge/${leadId}` : null,
  };
  return (
    <>
      {isPhone ? (
        <Stack component="ul" spacing={1} sx={{ listStyle: 'none', p: 0, m: 0 }}>
          {rows.map((row, place) => (
            <Card key={row.leadId ?? place} component="li" variant="outlined" sx={{ p: 1.5 }}>
              <ClaimCard row={row} verbs={verbs} />
            </Card>
          ))}
        </Stack>
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <ClaimTable rows={rows} verbs={verbs} />
        </Box>
      )}
      {asked && own && (
        <DecideSheet
          own={own}
          other={asked}
          termDays={matrix.hold.termDays}
          onDone={onDecided}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  );
};
