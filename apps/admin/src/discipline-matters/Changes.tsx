import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import type { DisciplineMatterDetail } from '../kernel/views.js';
import { ChangedParts } from '../trips/index.js';

/** Every change after approval, what was approved beside what took its place. */
export const Changes = ({ matter: { changes } }: { matter: DisciplineMatterDetail }) => {
  const translate = useTranslate();
  if (!changes.length) return null;
  return (
    <Section title={translate('discipline.changes')}>
      {changes.map(({ before, after }) => (
        <Box key={after.no} data-version={after.no} sx={{ mb: 2 }}>
          <Typography variant="body2" sx={{ fontWeight: 650 }}>
            {translate('discipline.change', { from: before?.no ?? 0, to: after.no })}
          </Typography>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {[after.by, after.reason].filter(Boolean).join(' · ')} <DateText at={after.at} />
          </Typography>
          {before && <ChangedParts before={before.content} after={after.content} />}
        </Box>
      ))}
    </Section>
  );
};
