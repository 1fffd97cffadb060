import { Box, Typography } from '@mui/material';
import { preReviewActs } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { useWords } from '../kernel/i18n/words.js';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import { Figure } from '../scores/index.js';
import type { PreReviewDetail } from '../kernel/views.js';

/** 办理经过 and every score as it was reckoned, newest first. */
export const History = ({ review: { events, scores } }: { review: PreReviewDetail }) => {
  const translate = useTranslate();
  const { word } = useWords(preReviewActs);
  return (
    <Section title={translate('pre_reviews.history')}>
      {scores.map(({ no, kind, total, packVersion, note, by, at }) => (
        <Typography key={no} variant="body2" sx={{ mb: 0.5 }}>
          {translate(`pre_reviews.score_${kind}`, { no })} <Figure value={total} places={2} />
          {[packVersion, by, note].filter(Boolean).map((part) => ` · ${part}`)} ·{' '}
          <DateText at={at} />
        </Typography>
      ))}
      <Box component="ol" reversed sx={{ listStyle: 'none', p: 0, m: 0, mt: 1.5 }}>
        {events.toReversed().map(({ kind, note, by, unit, at }) => (
          <Box component="li" key={`${kind}${at}`} sx={{ mb: 1 }}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              <b>{word(kind)}</b>
              {note && ` · ${note}`}
            </Typography>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              <DateText at={at} /> · {unit} · {by}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};
