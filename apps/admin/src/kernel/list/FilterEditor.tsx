import {
  Autocomplete,
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  FormGroup,
  Popover,
  TextField,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useWords } from '../i18n/words.js';
import { readWan, wanText } from '../money.js';
import { useUnits } from '../units.js';
import { asList, type FilterDef } from './filters.js';
import { usePunctuation } from '../i18n/punctuation.js';

interface Props {
  def: FilterDef;
  value: unknown;
  anchor: HTMLElement;
  onApply: (value: unknown) => void;
  onClose: () => void;
}

/** The small form behind a chip: asks for one condition and applies it. */
export const FilterEditor = ({ def, value, anchor, onApply, onClose }: Props) => {
  const translate = useTranslate();
  const [draft, setDraft] = useState(value);
  const apply = () => {
    onApply(draft);
    onClose();
  };
  return (
    <Popover
      open
      anchorEl={anchor}
      onClose={onClose}
      anchorOrigin={{ vertical: 'bottom', horizontal: 'left' }}
    >
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
        sx={{ p: 2, minWidth: 240, maxWidth: 340 }}
      >
        <Editor def={def} value={draft} onChange={setDraft} />
        <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1, mt: 1 }}>
          <Button onClick={onClose}>{translate('common.cancel')}</Button>
          <Button type="submit" variant="contained">
            {translate('list.apply')}
          </Button>
        </Box>
      </Box>
    </Popover>
  );
};

interface EditorProps {
  def: FilterDef;
  value: unknown;
  onChange: (value: unknown) => void;
}

const Editor = ({ def, value, onChange }: EditorProps) => {
  if (def.kind === 'words') return <WordsEditor def={def} value={value} onChange={onChange} />;
  if (def.kind === 'unit') return <UnitEditor def={def} value={value} onChange={onChange} />;
  if (def.kind === 'yuan') return <YuanEditor def={def} value={value} onChange={onChange} />;
  return <PlainEditor def={def} value={value} onChange={onChange} />;
};

const WordsEditor = ({ def, value, onChange }: EditorProps) => {
  const { choices } = useWords(def.kind === 'words' ? def.words : []);
  const chosen = asList(value);
  const isSingle = def.kind === 'words' && def.isSingle;
  const toggle = (id: string) => {
    const others = isSingle ? [] : chosen.filter((one) => one !== id);
    onChange(chosen.includes(id) ? others : [...others, id]);
  };
  return (
    <FormGroup sx={{ maxHeight: 320, overflowY: 'auto', flexWrap: 'nowrap' }}>
      {choices.map(({ id, name }) => (
        <FormControlLabel
          key={id}
          control={
            <Checkbox size="small" checked={chosen.includes(id)} onChange={() => toggle(id)} />
          }
          label={name}
        />
      ))}
    </FormGroup>
  );
};

const UnitEditor = ({ def, value, onChange }: EditorProps) => {
  const translate = useTranslate();
  const { choices } = useUnits();
  return (
    <Autocomplete
      options={choices}
      getOptionLabel={({ name }) => name}
      groupBy={({ kind }) => translate(`unit_kinds.${kind}`)}
      value={choices.find(({ id }) => id === value) ?? null}
      onChange={(_event, choice) => onChange(choice?.id)}
      renderInput={(params) => <TextField {...params} label={translate(def.label)} autoFocus />}
    />
  );
};

const YuanEditor = ({ def, value, onChange }: EditorProps) => {
  const translate = useTranslate();
  const { brackets } = usePunctuation();
  const [text, setText] = useState(() => wanText(value ? Number(value) : null));
  const amount = readWan(text);
  const type = (typed: string) => {
    setText(typed);
    const read = readWan(typed);
    if (read.ok) onChange(read.yuan ?? undefined);
  };
  return (
    <TextField
      autoFocus
      label={`${translate(def.label)}${brackets(translate('form.wan'))}`}
      value={text}
      error={!amount.ok}
      helperText={amount.ok ? ' ' : translate('form.wan_invalid')}
      onChange={(event) => type(event.target.value)}
    />
  );
};

const PlainEditor = ({ def, value, onChange }: EditorProps) => {
  const translate = useTranslate();
  return (
    <TextField
      autoFocus
      fullWidth
      type={def.kind === 'date' ? 'date' : 'text'}
      label={translate(def.label)}
      value={value ?? ''}
      slotProps={{ inputLabel: { shrink: true } }}
      onChange={(event) => onChange(event.target.value || undefined)}
    />
  );
};
