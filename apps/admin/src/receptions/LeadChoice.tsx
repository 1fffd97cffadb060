import { AutocompleteInput, ReferenceInput } from 'react-admin';
import type { LeadRow } from '../kernel/views.js';

/** The project the guests come for, found by its name, investor or pinyin. */
export const LeadChoice = () => (
  <ReferenceInput
    source="leadId"
    reference="leads"
    sort={{ field: 'updatedAt', order: 'DESC' }}
    queryOptions={{ meta: { rows: true } }}
  >
    <AutocompleteInput
      label="resources.receptions.fields.leadId"
      optionText={(lead: LeadRow) => (lead.name ? `${lead.name}（${lead.no}）` : '')}
      filterToQuery={(q: string) => ({ q })}
      helperText="receptions.lead_hint"
      fullWidth
    />
  </ReferenceInput>
);
