import { Box, Chip, Typography } from '@mui/material';
import { tripPurposes } from '@luodi/domain';
import { useInput, useTranslate } from 'react-admin';
import { useWords } from '../../kernel/i18n/words.js';

/** The purpose in one tap. */
export const PurposeInput = () => {
  const translate = useTranslate();
  const { choices } = useWords(tripPurposes);
  const { field } = useInput({ source: 'purpose' });
  return (
    <Box
      role="radiogroup"
      aria-label={translate('resources.trips.fields.purpose')}
      sx={{ mb: 1.5 }}
    >
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {translate('resources.trips.fields.purpose')}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.5 }}>
        {choices.map(({ id, name }) => (
          <Chip
            key={id}
            role="radio"
            aria-checked={field.value === id}
            label={name}
            color={field.value === id ? 'primary' : 'default'}
            variant={field.value === id ? 'filled' : 'outlined'}
            onClick={() => field.onChange(id)}
          />
        ))}
      </Box>
    </Box>
  );
};
