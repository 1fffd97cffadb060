import { AutocompleteInput, ReferenceInput } from 'react-admin';
import type { LeadRow } from '../views.js';

interface Props {
  source: string;
  label: string;
  helperText?: string | false;
  onPick?: (lead: LeadRow) => void;
}

/** A project, found by its name, investor or pinyin. */
export const LeadInput = ({ source, label, helperText, onPick }: Props) => (
  <ReferenceInput
    source={source}
    reference="leads"
    sort={{ field: 'updatedAt', order: 'DESC' }}
    queryOptions={{ meta: { rows: true } }}
  >
    <AutocompleteInput
      label={label}
      optionText={(lead: LeadRow) => (lead.name ? `${lead.name}（${lead.no}）` : '')}
      filterToQuery={(q: string) => ({ q })}
      onChange={(_id, lead) => lead && onPick?.(lead as LeadRow)}
      helperText={helperText}
      fullWidth
    />
  </ReferenceInput>
);
