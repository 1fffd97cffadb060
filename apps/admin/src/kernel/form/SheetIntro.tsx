import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

interface Props {
  text: string;
  /** What the text names. */
  named?: object;
}

/** What a verb brings about, said before anything is asked. */
export const SheetIntro = ({ text, named }: Props) => {
  const translate = useTranslate();
  return (
    <Typography variant="body2" sx={{ mb: 1 }}>
      {translate(text, named)}
    </Typography>
  );
};
