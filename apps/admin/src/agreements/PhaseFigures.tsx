import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { shortDecimal } from '../kernel/decimals.js';
import { Money } from '../kernel/parts/Money.js';
import type { AgreementDetail } from '../kernel/views.js';
import { figures } from './figures.js';

type Phase = AgreementDetail['phases'][number];

/** What the phase promises, in one line that wraps; what is not promised is not listed. */
export const PhaseFigures = ({ phase }: { phase: Phase }) => {
  const translate = useTranslate();
  const stated = figures.filter(({ field }) => phase[field] !== null);
  if (stated.length === 0) return null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, typography: 'body2', mb: 0.75 }}>
      {stated.map(({ field }) => (
        <span key={field}>
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {translate(`resources.agreements.fields.${field}`)}{' '}
          </Box>
          {field === 'energyTce' ? (
            `${shortDecimal(phase.energyTce ?? '')} ${translate('units_of.tce')}`
          ) : (
            <Money yuan={phase[field]} />
          )}
        </span>
      ))}
    </Box>
  );
};
