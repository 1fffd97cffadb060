import { Box, Stack, Typography } from '@mui/material';
import { doubleVerdicts } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import { useWords } from '../kernel/i18n/words.js';
import { minuteOf } from '../kernel/dates.js';
import { Section } from '../kernel/parts/Facts.js';
import type { ClaimsMatrix } from '../kernel/views.js';

/** What the hub settled, the latest first; what was overtaken stays readable. */
export const Decisions = ({ decisions }: Pick<ClaimsMatrix, 'decisions'>) => {
  const translate = useTranslate();
  const { list } = usePunctuation();
  const { word } = useWords(doubleVerdicts);
  if (decisions.length === 0) return null;
  return (
    <Section title={translate('claims.decisions')}>
      <Stack component="ol" spacing={1.5} sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {decisions.map((one) => (
          <Box component="li" key={one.id} sx={{ opacity: one.stands ? 1 : 0.65 }}>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              {minuteOf(one.decidedAt)} · {one.decidedBy} · {list(one.about)}
            </Typography>
            <Typography variant="body2" sx={{ fontWeight: 600 }}>
              {word(one.decision)}
              {one.holderUnit &&
                ` · ${translate('claims.held_until', { unit: one.holderUnit, until: one.heldUntil })}`}
              {!one.stands && ` · ${translate('claims.overtaken')}`}
            </Typography>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              {one.reason}
            </Typography>
          </Box>
        ))}
      </Stack>
    </Section>
  );
};
