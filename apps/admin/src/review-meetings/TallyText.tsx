import { Typography } from '@mui/material';
import { conclusions } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import type { AgendaItem } from '../kernel/views.js';

/** Before the reveal how many have voted; after it, how. */
export const TallyText = ({ item }: { item: AgendaItem }) => {
  const translate = useTranslate();
  const { word } = useWords(conclusions);
  const { list } = usePunctuation();
  const { tally, turnout } = item;
  if (tally) {
    const counts = conclusions.map(({ id }) => `${word(id)} ${tally.counts[id]}`);
    const { voters, cast } = tally;
    return (
      <Typography variant="body2" data-testid="tally">
        {translate('meetings.tally', { voters, cast, counts: list(counts) })}
      </Typography>
    );
  }
  const cast = turnout.filter(({ hasVoted }) => hasVoted).length;
  if (!item.judged.length) return null;
  return (
    <Typography variant="body2">
      {translate('meetings.turnout', { cast, voters: turnout.length })}
    </Typography>
  );
};
