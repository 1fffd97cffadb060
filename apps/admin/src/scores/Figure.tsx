import { Box, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { shownNumber } from '../kernel/shownNumber.js';

interface Props {
  value: string | null | undefined;
  unit?: string;
  places?: number;
}

/** A reckoned number with its unit; all its digits on hover where some were cut, and "unknown" where there is none. */
export const Figure = ({ value, unit, places }: Props) => {
  const translate = useTranslate();
  if (value === null || value === undefined) {
    return (
      <Box component="span" sx={{ color: 'warning.main' }}>
        {translate('scores.unknown')}
      </Box>
    );
  }
  const { text, isCut } = shownNumber(value, places);
  const shown = isCut ? translate('scores.about', { value: text }) : text;
  return (
    <Tooltip title={isCut ? value : ''}>
      <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
        {unit ? `${shown} ${unit}` : shown}
      </Box>
    </Tooltip>
  );
};
