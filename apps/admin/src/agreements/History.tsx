import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { DateText } from '../kernel/parts/DateText.js';
import { Section } from '../kernel/parts/Facts.js';
import type { AgreementDetail } from '../kernel/views.js';

/** 办理经过: who did what and when, newest first; a phase judged twice is here twice. */
export const History = ({ agreement }: { agreement: AgreementDetail }) => {
  const translate = useTranslate();
  return (
    <Section title={translate('agreements.history')}>
      <Box component="ol" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {agreement.history.map(({ action, at, by, about, note }) => (
          <Box component="li" key={`${action}${at}`} sx={{ mb: 1 }}>
            <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
              <b>{translate(`audit_actions.${action.replace('.', '_')}`, { _: action })}</b>
              {about && ` · ${about}`}
              {note && ` · ${note}`}
            </Typography>
            <Typography variant="caption" sx={{ color: 'text.secondary' }}>
              <DateText at={at} /> · {by}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
};
