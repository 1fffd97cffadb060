import { Chip, type ChipProps } from '@mui/material';
import { useWords, type Word } from '../i18n/words.js';

interface Props extends Pick<ChipProps, 'color' | 'variant' | 'size'> {
  words: readonly Word[];
  id: string;
}

/** A word of a list kept as data, as a chip in the reader's language. */
export const WordChip = ({ words, id, color = 'default', ...look }: Props) => {
  const { word } = useWords(words);
  return (
    <Chip size="small" variant="outlined" {...look} label={word(id)} color={color} data-word={id} />
  );
};
