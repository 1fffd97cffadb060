import { Box, Typography } from '@mui/material';
import { matterDecisions } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import { WordChip } from '../kernel/parts/WordChip.js';
import type { DisciplineMatterDetail } from '../kernel/views.js';

interface Props {
  matter: DisciplineMatterDetail;
}

const Line = ({ text, by, at }: { text: string; by: string; at: string }) => (
  <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
    {text}{' '}
    <Typography component="span" variant="caption" sx={{ color: 'text.secondary' }}>
      {by} · <DateText at={at} />
    </Typography>
  </Typography>
);

/** What the unit says; a later word stands beside an earlier one. */
export const Notes = ({ matter: { notes } }: Props) => {
  const translate = useTranslate();
  return (
    <Section title={translate('discipline.notes')}>
      {notes.map(({ note, by, at }) => (
        <Line key={at} text={note} by={by} at={at} />
      ))}
      {notes.length === 0 && <None text="discipline.unexplained" />}
    </Section>
  );
};

/** What was decided, the one that stands first. */
export const Decisions = ({ matter: { decisions } }: Props) => {
  const translate = useTranslate();
  return (
    <Section title={translate('discipline.decisions')}>
      {decisions.map(({ id, kind, reason, by, at }) => (
        <Box key={id} sx={{ display: 'flex', gap: 1, mb: 1, alignItems: 'flex-start' }}>
          <WordChip words={matterDecisions} id={kind} />
          <Line text={reason} by={by} at={at} />
        </Box>
      ))}
      {decisions.length === 0 && <None text="discipline.undecided" />}
    </Section>
  );
};

const None = ({ text }: { text: string }) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
      {translate(text)}
    </Typography>
  );
};
