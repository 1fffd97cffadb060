import type { PassLine } from '@luodi/scoring';
import { TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { DecimalInput, InputGrid } from '../../kernel/form/inputs.js';
import { EditRow, SourceInputs } from './EditRow.js';

/** From the highest down; below the last is 不予. */
export const PassLines = () => {
  const lines = useWatch({ name: 'passLines' }) as PassLine[];
  return lines.map(({ verdict }, place) => (
    <EditRow key={verdict}>
      <InputGrid min={160}>
        <TextInput source={`passLines.${place}.label`} label="packs.verdict" helperText={false} />
        <DecimalInput
          source={`passLines.${place}.atLeast`}
          label="packs.at_least"
          unit="packs.points"
        />
      </InputGrid>
      <SourceInputs source={`passLines.${place}.document`} pending={`passLines.${place}.pending`} />
    </EditRow>
  ));
};
