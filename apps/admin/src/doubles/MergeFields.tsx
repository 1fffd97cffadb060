import { Box, Button, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import type { MergeChoices } from '@luodi/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useDescribe } from '../kernel/describeField.js';
import { usePunctuation } from '../kernel/i18n/punctuation.js';
import type { MergePreview } from '../kernel/views.js';

type Field = MergePreview['fields'][number];
interface Props {
  preview: MergePreview;
  choices: MergeChoices;
  onChoose: (choices: MergeChoices) => void;
}

/** The fields that differ, each with its two values to choose between; the equal ones on demand. */
export const MergeFields = ({ preview, choices, onChoose }: Props) => {
  const translate = useTranslate();
  const [isWhole, setWhole] = useState(false);
  const differing = preview.fields.filter(({ differs }) => differs);
  const equal = preview.fields.filter(({ differs }) => !differs);
  return (
    <>
      {differing.length === 0 && (
        <Typography variant="body2">{translate('merge.all_equal')}</Typography>
      )}
      {differing.map((row) => (
        <Choice
          key={row.field}
          row={row}
          value={choices[row.field] ?? 'kept'}
          onChange={(side) => onChoose({ ...choices, [row.field]: side })}
        />
      ))}
      <Button size="small" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
        {translate(isWhole ? 'merge.hide_equal' : 'merge.show_equal', { count: equal.length })}
      </Button>
      {isWhole && equal.map((row) => <Equal key={row.field} row={row} />)}
    </>
  );
};

interface ChoiceProps {
  row: Field;
  value: 'kept' | 'other';
  onChange: (side: 'kept' | 'other') => void;
}

const Choice = ({ row, value, onChange }: ChoiceProps) => {
  const translate = useTranslate();
  const describe = useDescribe();
  const { colon } = usePunctuation();
  const label = translate(`resources.leads.fields.${row.field}`, { _: row.label });
  const side = (name: 'kept' | 'other') => (
    <FormControlLabel
      value={name}
      control={<Radio size="small" />}
      sx={{ minWidth: 0, alignItems: 'start', '& .MuiFormControlLabel-label': { pt: 0.75 } }}
      label={
        <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
          {translate(`merge.${name}_short`)}
          {colon}
          {describe(row.field, row[name])}
        </Typography>
      }
    />
  );
  return (
    <Box data-field={row.field} sx={{ borderBottom: 1, borderColor: 'divider', py: 0.75 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {label}
      </Typography>
      <RadioGroup
        aria-label={label}
        value={value}
        onChange={(_, chosen) => onChange(chosen === 'other' ? 'other' : 'kept')}
        sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
      >
        {side('kept')}
        {side('other')}
      </RadioGroup>
    </Box>
  );
};

const Equal = ({ row }: { row: Field }) => {
  const translate = useTranslate();
  const describe = useDescribe();
  const { colon } = usePunctuation();
  return (
    <Typography variant="body2" sx={{ py: 0.25, overflowWrap: 'anywhere' }}>
      {translate(`resources.leads.fields.${row.field}`, { _: row.label })}
      {colon}
      {describe(row.field, row.kept)}
    </Typography>
  );
};
