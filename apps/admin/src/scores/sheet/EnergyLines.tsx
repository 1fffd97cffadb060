import { Box, Typography } from '@mui/material';
import type { AssessedEnergyLine } from '@luodi/domain';
import { useTranslate } from 'react-admin';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { Figure } from '../Figure.js';

/** Energy by carrier, both bases; a coefficient not yet checked is named. */
export const EnergyLines = ({ lines }: { lines: readonly AssessedEnergyLine[] }) => {
  const translate = useTranslate();
  const { list, brackets } = usePunctuation();
  const tce = translate('units_of.tce');
  if (!lines.length) return null;
  return (
    <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0, mt: 1 }}>
      {lines.map((line, index) => (
        <Typography
          key={`${line.carrierId}-${index}`}
          component="li"
          variant="body2"
          sx={{ borderTop: 1, borderColor: 'divider', py: 0.5 }}
        >
          <strong>{line.label}</strong>
          {' · '}
          {translate('scores.calorific_short')} <Figure value={line.calorificTce} unit={tce} />
          {' · '}
          {translate('scores.equivalent_short')} <Figure value={line.equivalentTce} unit={tce} />
          {line.pending.length > 0 && (
            <Box component="span" sx={{ color: 'warning.main' }}>
              {brackets(translate('scores.coefficient_pending', { what: list(line.pending) }))}
            </Box>
          )}
        </Typography>
      ))}
    </Box>
  );
};
