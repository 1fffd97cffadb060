import { Alert, AlertTitle, Link as TextLink, Typography } from '@mui/material';
import { doubleKinds } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { useWords } from '../../kernel/i18n/words.js';
import type { LeadDetail } from '../../kernel/views.js';

/** Who else holds this investor: the company and the unit, and the record only where it may be seen. */
export const Doubles = ({ doubles }: Pick<LeadDetail, 'doubles'>) => {
  const translate = useTranslate();
  const { word } = useWords(doubleKinds);
  const { list } = usePunctuation();
  if (doubles.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      <AlertTitle>{translate('doubles.title')}</AlertTitle>
      {doubles.map(({ kinds, companyName, heldByUnit, leadId }) => (
        <Typography key={`${kinds.join()}${companyName}${heldByUnit}${leadId}`} variant="body2">
          {translate('doubles.line', {
            company: companyName,
            match: list(kinds.map((kind) => word(kind) ?? kind)),
            unit: heldByUnit,
          })}{' '}
          {leadId && (
            <TextLink component={Link} to={`/leads/${leadId}/show`}>
              {translate('doubles.open')}
            </TextLink>
          )}
        </Typography>
      ))}
      <TextLink component={Link} to="?tab=doubles" replace>
        {translate('doubles.compare')}
      </TextLink>
    </Alert>
  );
};
