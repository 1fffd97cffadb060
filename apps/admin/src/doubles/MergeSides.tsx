import { Box, Card, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { StageChip } from '../kernel/parts/StageChip.js';
import type { MergePreview } from '../kernel/views.js';

/** The two records and what hangs on each; nothing of it is moved or lost. */
export const MergeSides = ({ preview }: { preview: MergePreview }) => (
  <Box
    sx={{
      display: 'grid',
      gap: 1.5,
      mb: 1.5,
      gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' },
    }}
  >
    <Side side={preview.kept} title="merge.kept" />
    <Side side={preview.other} title="merge.other" />
  </Box>
);

const Side = ({ side, title }: { side: MergePreview['kept']; title: string }) => {
  const translate = useTranslate();
  return (
    <Card variant="outlined" sx={{ p: 1.5, minWidth: 0 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate(title)}
      </Typography>
      <Typography sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
        {side.no} {side.name}
      </Typography>
      <Typography variant="body2">
        {side.companyName} · {side.unit} <StageChip stage={side.stage} />
      </Typography>
      <Typography variant="caption" sx={{ display: 'block', mt: 0.5 }}>
        {translate('merge.hanging', { ...side.hanging })}
      </Typography>
    </Card>
  );
};
