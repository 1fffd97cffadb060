import { Box } from '@mui/material';
import type { ScoreSheet } from '@luodi/scoring';
import { SelectInput, TextInput, useTranslate } from 'react-admin';

/** Vetoes a person decides; those computed from a number are not asked. */
export const VetoFields = ({ sheet }: { sheet: ScoreSheet }) => {
  const translate = useTranslate();
  const choices = ['clear', 'hit'].map((id) => ({ id, name: translate(`scores.veto.${id}`) }));
  return (
    <Box>
      {sheet.vetoes
        .filter(({ hitWhen }) => !hitWhen)
        .map(({ id, label }) => (
          <Box
            key={id}
            sx={{
              display: 'grid',
              columnGap: 2,
              gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 1fr) minmax(0, 1fr)' },
            }}
          >
            <SelectInput source={`vetoes.${id}.decision`} label={label} choices={choices} />
            <TextInput source={`vetoes.${id}.reason`} label="scores.veto_reason" />
          </Box>
        ))}
    </Box>
  );
};
