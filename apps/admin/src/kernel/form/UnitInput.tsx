import { AutocompleteInput, type InputProps, useTranslate } from 'react-admin';
import { useUnits } from '../units.js';

interface Props {
  source: string;
  label?: string;
  helperText?: string;
  /** Kinds of unit offered; all when left out. */
  kinds?: readonly string[];
  validate?: InputProps['validate'];
}

/** One unit of the county, chosen by name and grouped by kind. */
export const UnitInput = ({ kinds, ...props }: Props) => {
  const translate = useTranslate();
  const { choices, isPending } = useUnits();
  const offered = kinds ? choices.filter(({ kind }) => kinds.includes(kind)) : choices;
  return (
    <AutocompleteInput
      {...props}
      choices={offered}
      isPending={isPending}
      groupBy={(unit) => translate(`unit_kinds.${String(unit.kind)}`)}
      emptyText={translate('common.none')}
    />
  );
};
