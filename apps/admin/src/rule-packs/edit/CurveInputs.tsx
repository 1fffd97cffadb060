import { Alert, Box } from '@mui/material';
import { TextInput, useTranslate } from 'react-admin';
import { useFieldArray, useFormContext } from 'react-hook-form';
import { DecimalInput } from '../../kernel/form/inputs.js';
import { usePunctuation } from '../../kernel/i18n/punctuation.js';
import { AddButton, RemoveButton } from './EditRow.js';
import { newOption } from './newRows.js';
import type { ItemRow } from './packForm.js';

interface Props {
  source: string;
  item: ItemRow;
  unit: string;
}

/** How points are given: bends of a curve, options of a person, or another way that is kept as published. */
export const CurveInputs = ({ source, item, unit }: Props) => {
  const translate = useTranslate();
  if (item.knots) return <Knots source={source} unit={unit} />;
  if (item.curve.kind === 'judged') return <Options source={source} />;
  return (
    <Alert severity="info" sx={{ my: 1 }}>
      {translate('packs.as_published')}
    </Alert>
  );
};

const columns = { display: 'grid', columnGap: 1, alignItems: 'start' };

const Knots = ({ source, unit }: { source: string; unit: string }) => {
  const translate = useTranslate();
  const { brackets } = usePunctuation();
  const { fields, append, remove } = useFieldArray({ name: `${source}.knots` });
  return (
    <Box sx={{ maxWidth: 520 }}>
      {fields.map(({ id }, place) => (
        <Box key={id} sx={{ ...columns, gridTemplateColumns: '1fr 1fr 36px' }}>
          <DecimalInput
            source={`${source}.knots.${place}.at`}
            label={`${translate('packs.knot_at')}${unit && brackets(unit)}`}
            unit=""
          />
          <DecimalInput
            source={`${source}.knots.${place}.points`}
            label="packs.knot_points"
            unit="packs.points"
          />
          <RemoveButton onRemove={() => remove(place)} />
        </Box>
      ))}
      <AddButton label="packs.add_knot" onAdd={() => append({ at: '', points: '' })} />
    </Box>
  );
};

const Options = ({ source }: { source: string }) => {
  const name = `${source}.curve.options`;
  const { getValues } = useFormContext();
  const { fields, append, remove } = useFieldArray({ name, keyName: 'key' });
  const add = () => append(newOption(getValues(name) as { id: string }[]));
  return (
    <Box sx={{ maxWidth: 640 }}>
      {fields.map(({ key }, place) => (
        <Box key={key} sx={{ ...columns, gridTemplateColumns: '2fr 1fr 36px' }}>
          <TextInput source={`${name}.${place}.label`} label="packs.option" helperText={false} />
          <DecimalInput
            source={`${name}.${place}.points`}
            label="packs.knot_points"
            unit="packs.points"
          />
          <RemoveButton onRemove={() => remove(place)} />
        </Box>
      ))}
      <AddButton label="packs.add_option" onAdd={add} />
    </Box>
  );
};
