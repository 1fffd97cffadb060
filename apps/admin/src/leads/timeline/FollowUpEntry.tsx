import { Box, Chip, Typography } from '@mui/material';
import { followUpKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';
import type { TimelineEntry } from '../../kernel/views.js';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';

interface Props {
  followUp: NonNullable<TimelineEntry['followUp']>;
}

const lines = [
  ['timeline.agreed', 'agreed'],
  ['timeline.open_issues', 'openIssues'],
  ['timeline.our_people', 'ourPeople'],
  ['timeline.their_people', 'theirPeople'],
  ['timeline.place', 'place'],
  ['timeline.next_step', 'nextStep'],
  ['timeline.next_contact', 'nextContactOn'],
] as const;

/** A visit, call or reception: the outcome first, then who, where and what next. */
export const FollowUpEntry = ({ followUp }: Props) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  const { word } = useWords(followUpKinds);
  return (
    <Box sx={{ opacity: followUp.corrected ? 0.65 : 1 }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {word(followUp.kind)}
        {followUp.corrected && (
          <Chip size="small" label={translate('timeline.corrected')} sx={{ ml: 1, height: 20 }} />
        )}
      </Typography>
      <Typography variant="body2" sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {followUp.outcome}
      </Typography>
      {lines.map(
        ([label, field]) =>
          followUp[field] && (
            <Typography
              key={field}
              variant="body2"
              sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}
            >
              {translate(label)}
              {colon}
              {followUp[field]}
            </Typography>
          ),
      )}
    </Box>
  );
};
