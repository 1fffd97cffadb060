import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import type { ReceptionDetail } from '../kernel/views.js';

/** 办理经过: who did what and when, newest first. */
export const History = ({ reception }: { reception: ReceptionDetail }) => {
  const translate = useTranslate();
  if (!reception.history.length) return null;
  return (
    <Section title={translate('receptions.history')}>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {reception.history.map(({ kind, at, by, note }) => (
          <Box component="li" key={`${kind}${at}`} sx={{ mb: 1 }}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              <b>{translate(`receptions.step_${kind}`, { _: kind })}</b>
              {note && ` · ${note}`}
            </Typography>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              <DateText at={at} /> · {by ?? translate('receptions.by_rules')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};
