import { Box } from '@mui/material';
import { operatorWords } from '@luodi/domain';
import type { Condition } from '@luodi/scoring';
import { SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DecimalInput } from '../../kernel/form/inputs.js';

const operators = operatorWords.map(({ id, label }) => ({ id, name: label }));

/** Comparisons of named values with numbers: which value is compared is the sheet's, the number the county's. */
export const Conditions = ({ source }: { source: string }) => {
  const conditions = (useWatch({ name: source }) ?? []) as Condition[];
  return conditions.map(({ input, label, unit }, place) => (
    <Box
      key={input}
      sx={{ display: 'grid', columnGap: 1, gridTemplateColumns: '160px 1fr', maxWidth: 460 }}
    >
      <SelectInput
        source={`${source}.${place}.operator`}
        label={label}
        choices={operators}
        helperText={false}
      />
      <DecimalInput source={`${source}.${place}.value`} label="packs.threshold" unit={unit} />
    </Box>
  ));
};
