import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';

export type LightColour = 'green' | 'yellow' | 'red' | 'gray';

const looks = {
  green: { sign: '●', color: 'success.main' },
  yellow: { sign: '▲', color: 'warning.main' },
  red: { sign: '■', color: 'error.main' },
  gray: { sign: '○', color: 'text.secondary' },
} as const;

/** A light with its word: shape, colour and text say the same. */
export const Light = ({ colour, text }: { colour: LightColour; text?: string }) => {
  const translate = useTranslate();
  const { sign, color } = looks[colour];
  return (
    <Box component="span" sx={{ color, whiteSpace: 'nowrap' }}>
      <span aria-hidden>{sign}</span> {text ?? translate(`light.${colour}`)}
    </Box>
  );
};
