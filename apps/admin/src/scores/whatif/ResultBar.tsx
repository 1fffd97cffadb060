import { Box, Paper } from '@mui/material';
import type { AssessedScore } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Figure } from '../Figure.js';

/** Where the sheet lies below the form, its total stays in sight. */
export const ResultBar = ({ score, fullMark }: { score: AssessedScore; fullMark: string }) => {
  const translate = useTranslate();
  const isWhole = score.total !== null;
  return (
    <Paper
      elevation={3}
      className="no-print"
      data-testid="result-bar"
      sx={{ ...bar, display: { xs: 'flex', lg: 'none' } }}
    >
      <Box component="strong" sx={{ fontSize: 18 }}>
        {!isWhole && `${translate('scores.so_far')} `}
        <Figure value={score.total ?? score.known} /> / {fullMark}
      </Box>
      <span>{score.verdict.label}</span>
    </Paper>
  );
};

const bar = {
  position: 'fixed',
  bottom: 0,
  left: 0,
  right: 0,
  zIndex: 2,
  px: 2,
  py: 1,
  gap: 2,
  alignItems: 'baseline',
  borderRadius: 0,
} as const;
