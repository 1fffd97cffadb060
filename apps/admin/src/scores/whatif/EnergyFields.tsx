import { energyCarriers, energyUnits } from '@luodi/scoring';
import { Box } from '@mui/material';
import {
  ArrayInput,
  BooleanInput,
  SelectInput,
  SimpleFormIterator,
  TextInput,
  useTranslate,
} from 'react-admin';
import { DecimalInput } from '../../kernel/form/inputs.js';

const carriers = energyCarriers.map(({ id, label }) => ({ id, name: label }));
const units = Object.entries(energyUnits).map(([id, { label }]) => ({ id, name: label }));

/** A year's use by carrier, from which both bases are reckoned; and what 两高 is told by. */
export const EnergyFields = () => {
  const translate = useTranslate();
  return (
    <>
      <ArrayInput
        source="energyUses"
        label="scores.energy_uses"
        helperText={translate('scores.energy_uses_hint')}
      >
        <SimpleFormIterator inline disableReordering>
          <SelectInput source="carrierId" label="scores.carrier" choices={carriers} />
          <DecimalInput source="amount" label="scores.amount" unit="" />
          <SelectInput source="unit" label="scores.unit" choices={units} />
        </SimpleFormIterator>
      </ArrayInput>
      <Box sx={{ display: 'grid', columnGap: 2, gridTemplateColumns: { sm: '1fr 1fr' } }}>
        <TextInput source="industry" label="scores.industry" />
        <TextInput source="products" label="scores.products" />
      </Box>
      <BooleanInput source="isEnergyExempt" label="scores.energy_exempt" />
    </>
  );
};
