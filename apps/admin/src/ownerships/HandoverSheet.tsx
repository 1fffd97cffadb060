import { Alert } from '@mui/material';
import { type OwnershipRoleEntry, ownershipRoles, secondPersonRoles } from '@luodi/domain';
import { DateInput, required, TextInput, useNotify, useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { todayOn } from '../kernel/dates.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { useWords } from '../kernel/i18n/words.js';
import type { OwnershipTermRow } from '../kernel/views.js';
import { HolderInput } from './HolderInput.js';

interface Props {
  leadId: string;
  role: OwnershipRoleEntry;
  /** The term that ends; null when somebody joins. */
  term: OwnershipTermRow | null;
  onDone: () => void;
  onClose: () => void;
}

interface Values {
  toUserId?: string;
  toUnitId?: string;
  toName?: string;
  fromOn: string;
  reason?: string;
  note?: string;
}

const sources = { user: 'toUserId', unit: 'toUnitId', name: 'toName' };

/** One role changes hands: to whom, from which day, why, and what was handed over. */
export const HandoverSheet = ({ leadId, role, term, onDone, onClose }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { word } = useWords(ownershipRoles);
  const { invoke } = useConsole();
  const waits = secondPersonRoles.includes(role.id);
  const title = { role: word(role.id), name: term?.owner.name ?? '' };
  const save = async (values: Values) => {
    const body = { ...values, role: role.id, termId: term?.id ?? null };
    await invoke('leads', leadId, 'handovers', body);
    notify(waits ? 'ownerships.asked' : 'ownerships.handed_over', { type: 'success' });
    onDone();
  };
  return (
    <SheetForm<Values>
      title={translate(term ? 'ownerships.hand_over_title' : 'ownerships.join_title', title)}
      resource="ownerships"
      submitLabel={waits ? 'ownerships.ask' : term ? 'ownerships.hand_over' : 'ownerships.join'}
      defaultValues={{ fromOn: todayOn() }}
      onSubmit={save}
      onClose={onClose}
      intro={
        waits && (
          <Alert severity="info" sx={{ mb: 1 }}>
            {translate('ownerships.second_person')}
          </Alert>
        )
      }
    >
      <HolderInput
        kind={role.holder}
        label="ownerships.to"
        sources={sources}
        helperText={term && !role.isRequired ? 'ownerships.to_nobody_hint' : undefined}
      />
      <DateInput
        source="fromOn"
        label="resources.ownerships.fields.fromOn"
        helperText={term ? 'ownerships.from_hint' : ''}
        validate={required()}
        fullWidth
      />
      <TextInput source="reason" label="resources.ownerships.fields.reason" fullWidth />
      <TextInput
        source="note"
        label="resources.ownerships.fields.note"
        helperText="ownerships.note_hint"
        multiline
        minRows={3}
        fullWidth
      />
    </SheetForm>
  );
};
