import { Alert, AlertTitle, Link as TextLink, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { LeadDetail } from '../../kernel/views.js';

/** Who else holds this investor: the company and the unit, and the record only where it may be seen. */
export const Doubles = ({ doubles }: Pick<LeadDetail, 'doubles'>) => {
  const translate = useTranslate();
  if (doubles.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      <AlertTitle>{translate('doubles.title')}</AlertTitle>
      {doubles.map(({ kind, companyName, heldByUnit, leadId }) => (
        <Typography key={`${kind}${companyName}${heldByUnit}${leadId}`} variant="body2">
          {translate('doubles.line', {
            company: companyName,
            match: translate(`doubles.${kind}`),
            unit: heldByUnit,
          })}{' '}
          {leadId && (
            <TextLink component={Link} to={`/leads/${leadId}/show`}>
              {translate('doubles.open')}
            </TextLink>
          )}
        </Typography>
      ))}
    </Alert>
  );
};
