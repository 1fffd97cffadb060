import { Alert, Box, Chip, Typography } from '@mui/material';
import type { Assessment } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { Section } from '../../kernel/parts/Facts.js';
import { Figure } from '../Figure.js';
import { PendingChip } from '../PendingChip.js';

const looks = {
  recommended: 'success',
  conditional: 'warning',
  declined: 'error',
  refused: 'error',
  undecided: 'default',
} as const;

/** The total against full marks, and what it comes to. */
export const ScoreHead = ({ assessment }: { assessment: Assessment }) => {
  const translate = useTranslate();
  const { score, sheet, packVersion } = assessment;
  const { verdict } = score;
  return (
    <Section title={sheet.name} aside={<PendingChip pending={sheet.pending} />}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', gap: 1.5 }}>
        <Typography component="p" sx={{ fontSize: 30, fontWeight: 700, lineHeight: 1.2 }}>
          {score.total === null ? translate('scores.no_total') : <Figure value={score.total} />}
          <Typography component="span" sx={{ color: 'text.secondary', ml: 0.75 }}>
            {translate('scores.of_full', { full: sheet.fullMark })}
          </Typography>
        </Typography>
        <Chip label={verdict.label} color={looks[verdict.id]} data-verdict={verdict.id} />
      </Box>
      <Typography variant="body2" sx={{ mt: 0.5 }}>
        {verdict.because}
      </Typography>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('scores.version', { sheet: sheet.version, pack: packVersion })}
      </Typography>
      <Wanting score={score} />
    </Section>
  );
};

/** What is not known yet, and how far the total may still go. */
const Wanting = ({ score }: Pick<Assessment, 'score'>) => {
  const translate = useTranslate();
  const { colon } = usePunctuation();
  if (!score.missing.length) return null;
  const lacks = new Map(score.missing.map((lack) => [`${lack.field}${lack.reason}`, lack]));
  return (
    <Alert severity="warning" variant="outlined" sx={{ mt: 1.5 }}>
      {translate('scores.wanting', { count: lacks.size })} {translate('scores.so_far')}
      {colon}
      <Figure value={score.known} />
      {score.atMost !== null && (
        <>
          {' · '}
          {translate('scores.at_most')}
          {colon}
          <Figure value={score.atMost} />
        </>
      )}
      <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
        {[...lacks].map(([key, { label, reason }]) => (
          <li key={key}>
            {label}
            {colon}
            {reason}
          </li>
        ))}
      </Box>
    </Alert>
  );
};
