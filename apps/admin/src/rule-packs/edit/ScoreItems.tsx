import { Box, Chip, Typography } from '@mui/material';
import { unitOf } from '@luodi/domain';
import { metricCatalogue } from '@luodi/scoring';
import { SelectInput, TextInput, useTranslate } from 'react-admin';
import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { DecimalInput, InputGrid } from '../../kernel/form/inputs.js';
import { CurveInputs } from './CurveInputs.js';
import { AddButton, EditRow, SourceInputs } from './EditRow.js';
import { newItem } from './newRows.js';
import type { ItemRow, PackValues } from './packForm.js';
import { weightSum } from './weightSum.js';

const metrics = metricCatalogue.map(({ id, label, unit }) => ({
  id,
  name: unit ? `${label}（${unit}）` : label,
}));

/** 评分表: each item with its weight and how its points are given; the sum of the weights runs along. */
export const ScoreItems = () => {
  const { getValues } = useFormContext<PackValues>();
  const { fields, append, remove } = useFieldArray<PackValues, 'items', 'key'>({
    name: 'items',
    keyName: 'key',
  });
  const add = (kind: 'judged' | 'bands') => append(newItem(kind, getValues('items')));
  return (
    <>
      <InputGrid>
        <TextInput source="sheet.name" label="packs.sheet_name" helperText={false} />
        <DecimalInput source="sheet.fullMark" label="packs.full_mark" unit="packs.points" />
      </InputGrid>
      <WeightSum />
      {fields.map(({ key }, place) => (
        <ItemInputs key={key} source={`items.${place}`} onRemove={() => remove(place)} />
      ))}
      <AddButton label="packs.add_judged" onAdd={() => add('judged')} />
      <AddButton label="packs.add_reckoned" onAdd={() => add('bands')} />
    </>
  );
};

/** 「权重合计 100，满分 100」, in words and colour while typing. */
export const WeightSum = () => {
  const translate = useTranslate();
  const items = useWatch<PackValues, 'items'>({ name: 'items' });
  const full = useWatch<PackValues, 'sheet.fullMark'>({ name: 'sheet.fullMark' });
  const sum = weightSum(items);
  return (
    <Chip
      data-testid="weight-sum"
      color={sum === full ? 'success' : 'error'}
      variant="outlined"
      label={translate('packs.weights', { sum: sum ?? '—', full })}
      sx={{ mb: 1.5 }}
    />
  );
};

const ItemInputs = ({ source, onRemove }: { source: string; onRemove: () => void }) => {
  const translate = useTranslate();
  const item = useWatch({ name: source }) as ItemRow;
  return (
    <EditRow onRemove={onRemove}>
      <InputGrid min={160}>
        <TextInput source={`${source}.label`} label="packs.item" helperText={false} />
        <DecimalInput source={`${source}.points`} label="packs.weight" unit="packs.points" />
      </InputGrid>
      {item.curve.kind === 'judged' ? (
        <Typography variant="caption">{translate('packs.judged')}</Typography>
      ) : (
        <Box sx={{ maxWidth: 420 }}>
          <SelectInput
            source={`${source}.input`}
            label="packs.metric"
            choices={metrics}
            helperText={false}
            fullWidth
          />
        </Box>
      )}
      <CurveInputs source={source} item={item} unit={unitOf(item)} />
      <TextInput
        source={`${source}.clause`}
        label="packs.clause"
        helperText={false}
        multiline
        fullWidth
      />
      <SourceInputs source={`${source}.document`} pending={`${source}.pending`} />
    </EditRow>
  );
};
