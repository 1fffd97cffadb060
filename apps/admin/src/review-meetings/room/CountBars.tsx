import { Box, Typography } from '@mui/material';
import { conclusions } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import type { AgendaItem } from '../../kernel/views.js';

type Tally = NonNullable<AgendaItem['tally']>;
const colours = {
  pass: 'success.main',
  conditional: 'info.main',
  defer: 'warning.main',
  refuse: 'error.main',
};

/** Votes by conclusion, each as word, number and bar: never by colour alone. */
export const CountBars = ({ tally }: { tally: Tally }) => {
  const translate = useTranslate();
  const { word } = useWords(conclusions);
  return (
    <Box>
      {conclusions.map(({ id }) => (
        <Box
          key={id}
          data-count={id}
          sx={{
            display: 'grid',
            gridTemplateColumns: '7em 1fr 4em',
            gap: 1,
            alignItems: 'center',
            py: 0.25,
          }}
        >
          <Typography variant="body2">{word(id)}</Typography>
          <Box sx={{ bgcolor: 'action.hover', borderRadius: 1, height: 16 }} aria-hidden>
            <Box
              sx={{
                width: `${tally.voters ? (tally.counts[id] / tally.voters) * 100 : 0}%`,
                height: 1,
                borderRadius: 1,
                bgcolor: colours[id],
              }}
            />
          </Box>
          <Typography variant="body2" sx={{ textAlign: 'right', fontWeight: 650 }}>
            {translate('meetings.votes', { count: tally.counts[id] })}
          </Typography>
        </Box>
      ))}
    </Box>
  );
};
