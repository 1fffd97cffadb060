import AddIcon from '@mui/icons-material/Add';
import { Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import {
  ArrayInput,
  required,
  SelectInput,
  SimpleFormIterator,
  useSimpleFormIterator,
  useTranslate,
} from 'react-admin';
import { newKey } from '../idempotency.js';
import { useWords, type Word } from '../i18n/words.js';
import { InputGrid } from './inputs.js';

interface Props {
  source: string;
  hint: string;
  /** What the button that adds one says. */
  add: string;
  /** What a new part starts with. */
  blank?: object;
  children: ReactNode;
}

/** A list of parts; each in a frame with its number, so that a phone shows where one ends. */
export const PartsInput = ({ source, hint, add, blank, children }: Props) => {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {translate(hint)}
      </Typography>
      <ArrayInput source={source} label={false} helperText={false} sx={{ mt: 0 }}>
        <SimpleFormIterator
          fullWidth
          disableReordering
          disableClear
          getItemLabel={(at) => `${at + 1}`}
          addButton={<AddPart label={add} blank={blank} />}
          sx={{
            '& .RaSimpleFormIterator-line': { pt: 1 },
            // A finger cannot hover.
            '& .RaSimpleFormIterator-action': { visibility: 'visible' },
          }}
        >
          <InputGrid min={180}>{children}</InputGrid>
        </SimpleFormIterator>
      </ArrayInput>
    </>
  );
};

const AddPart = ({ label, blank }: { label: string; blank?: object }) => {
  const translate = useTranslate();
  const { add } = useSimpleFormIterator();
  return (
    <Button size="small" startIcon={<AddIcon />} onClick={() => add({ key: newKey(), ...blank })}>
      {translate(label)}
    </Button>
  );
};

/** One word of a list, always answered. */
export const WordInput = (props: { source: string; label: string; words: readonly Word[] }) => {
  const { words, ...rest } = props;
  const { choices } = useWords(words);
  return <SelectInput {...rest} choices={choices} validate={required()} />;
};
