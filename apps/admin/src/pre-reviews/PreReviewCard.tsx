import { Box, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Figure } from '../scores/index.js';
import type { PreReviewRow } from '../kernel/views.js';
import { Pressing, StandingChip } from './marks.js';

/** One pre-review on a card: standing, score, whose turn, what presses. */
export const PreReviewCard = ({ row, lead = false }: { row: PreReviewRow; lead?: boolean }) => (
  <Stack spacing={0.5} sx={{ minWidth: 0 }}>
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <StandingChip row={row} />
      <Round row={row} />
    </Box>
    {lead && (
      <>
        <Typography variant="body2" sx={{ fontWeight: 650, overflowWrap: 'anywhere' }}>
          {row.lead.name}
        </Typography>
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {[row.lead.no, row.lead.unit].join(' · ')}
        </Typography>
      </>
    )}
    <Score row={row} />
    <Turn row={row} />
    <Validity row={row} />
    <Pressing row={row} />
  </Stack>
);

const Round = ({ row }: { row: PreReviewRow }) => {
  const translate = useTranslate();
  return (
    <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
      {translate('pre_reviews.round', { round: row.round })}
    </Typography>
  );
};

/** The latest score with its verdict; none before the first submission. */
export const Score = ({ row: { total, verdict } }: { row: PreReviewRow }) => {
  const translate = useTranslate();
  if (!verdict) return null;
  return (
    <Typography variant="caption" component="div">
      {translate('pre_reviews.score')} <Figure value={total} places={2} /> · {verdict}
    </Typography>
  );
};

export const Turn = ({ row: { turn } }: { row: PreReviewRow }) => {
  const translate = useTranslate();
  if (!turn) return null;
  return (
    <Typography variant="caption" component="div" sx={{ overflowWrap: 'anywhere' }}>
      {translate('pre_reviews.turn', { turn })}
    </Typography>
  );
};

export const Validity = ({ row: { decidedOn, validUntil } }: { row: PreReviewRow }) => {
  const translate = useTranslate();
  if (!decidedOn) return null;
  return (
    <Typography variant="caption" component="div">
      {translate('pre_reviews.decided', { on: decidedOn })}
      {validUntil && ` · ${translate('pre_reviews.valid_until', { on: validUntil })}`}
    </Typography>
  );
};
