import { Box, Chip, Typography } from '@mui/material';
import { screeningOpinions } from '@luodi/domain';
import { useWords } from '../kernel/i18n/words.js';
import { minuteOf } from '../kernel/dates.js';
import type { ScreeningSheet } from '../kernel/views.js';

const colors = { admit: 'success', leased_plant: 'warning', refuse: 'error' } as const;

/** One opinion: the word, why, by whom and when. */
export const Opinion = ({ one }: { one: ScreeningSheet['data'][number] }) => {
  const { word } = useWords(screeningOpinions);
  return (
    <Box sx={{ minWidth: 0 }} data-testid="screening-opinion">
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
        <Chip
          size="small"
          variant="outlined"
          color={colors[one.opinion]}
          label={word(one.opinion)}
        />
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {one.recordedBy} · {one.unit} · {minuteOf(one.recordedAt)}
        </Typography>
      </Box>
      {[one.reason, one.note].filter(Boolean).map((text) => (
        <Typography key={text} variant="body2" sx={{ mt: 0.5, overflowWrap: 'anywhere' }}>
          {text}
        </Typography>
      ))}
    </Box>
  );
};
