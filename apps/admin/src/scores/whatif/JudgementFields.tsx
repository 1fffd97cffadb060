import type { ScoreSheet } from '@luodi/scoring';
import { SelectInput } from 'react-admin';
import { InputGrid } from '../../kernel/form/inputs.js';

/** Items a person grades: the options and their points come from the sheet. */
export const JudgementFields = ({ sheet }: { sheet: ScoreSheet }) => (
  <InputGrid min={200}>
    {sheet.items.map(({ id, label, curve }) =>
      curve.kind === 'judged' ? (
        <SelectInput
          key={id}
          source={`judgements.${id}`}
          label={label}
          choices={curve.options.map((option) => ({
            id: option.id,
            name: `${option.label}（${option.points}）`,
          }))}
        />
      ) : null,
    )}
  </InputGrid>
);
