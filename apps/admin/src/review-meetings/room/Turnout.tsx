import CheckIcon from '@mui/icons-material/CheckCircle';
import WaitIcon from '@mui/icons-material/HourglassEmpty';
import { Box, Chip, LinearProgress } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { AgendaItem } from '../../kernel/views.js';
import { TallyText } from '../TallyText.js';

/** Who has voted, live; never how, until the ballots are opened. */
export const Turnout = ({ item }: { item: AgendaItem }) => {
  const translate = useTranslate();
  const { turnout, judged, tally } = item;
  const cast = turnout.filter(({ hasVoted }) => hasVoted).length;
  if (!judged.length) return <>{translate('meetings.not_voting_yet')}</>;
  return (
    <Box data-testid="turnout" data-cast={cast} aria-live="polite">
      <TallyText item={item} />
      {!tally && (
        <LinearProgress
          variant="determinate"
          value={turnout.length ? (cast / turnout.length) * 100 : 0}
          aria-hidden
          sx={{ my: 1, height: 8, borderRadius: 4 }}
        />
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, my: 0.5 }}>
        {turnout.map(({ userId, name, hasVoted }) => (
          <Chip
            key={userId}
            icon={hasVoted ? <CheckIcon /> : <WaitIcon />}
            color={hasVoted ? 'success' : 'default'}
            variant="outlined"
            label={`${name} · ${translate(hasVoted ? 'meetings.voted' : 'meetings.not_voted')}`}
          />
        ))}
      </Box>
    </Box>
  );
};
