import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { FileTiles } from '../../kernel/parts/FileTile.js';
import type { LeadProgress } from '../../kernel/views.js';

/** Which days the clock stood still, why, on whose word, with the papers. */
export const LandDelays = ({ delays }: Pick<LeadProgress['idleLand'], 'delays'>) => {
  const translate = useTranslate();
  return delays.map(({ id, fromOn, toOn, reason, proposedBy, approvedBy, files }) => (
    <Box
      key={id}
      data-delay={fromOn}
      sx={{ borderTop: 1, borderColor: 'divider', py: 0.75, mt: 1 }}
    >
      <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
        {translate('idle_land.delay_line', { from: fromOn, to: toOn, reason })}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('idle_land.delay_by', { proposedBy, approvedBy })}
      </Typography>
      <FileTiles files={files} />
    </Box>
  ));
};
