import { Typography } from '@mui/material';
import { useState } from 'react';
import {
  required,
  TextInput,
  useNotify,
  useRecordContext,
  useRefresh,
  useTranslate,
} from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { ChangeRequestDetail } from '../kernel/views.js';
import { ChangeText } from './ChangeText.js';

type Decision = 'approval' | 'refusal';

/** What may be done with it, as its `can` says: nobody sees an approval of what they asked for. */
export const ChangeRequestActions = () => {
  const translate = useTranslate();
  const request = useRecordContext<ChangeRequestDetail>();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  if (!request) return null;
  return (
    <>
      <VerbButton
        verb="approve"
        label="changes.approve"
        variant="contained"
        onClick={() => setDeciding('approval')}
      />
      <VerbButton
        verb="refuse"
        label="changes.refuse"
        variant="outlined"
        onClick={() => setDeciding('refusal')}
      />
      <VerbButton
        verb="withdraw"
        noun="withdrawal"
        label="changes.withdraw"
        color="inherit"
        confirm={<Typography variant="body2">{translate('changes.withdraw_confirm')}</Typography>}
      />
      {deciding && (
        <DecideSheet request={request} decision={deciding} onClose={() => setDeciding(null)} />
      )}
    </>
  );
};

interface SheetProps {
  request: ChangeRequestDetail;
  decision: Decision;
  onClose: () => void;
}

const DecideSheet = ({ request, decision, onClose }: SheetProps) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  const decide = async ({ note }: { note?: string }) => {
    await invoke('change-requests', request.id, decision, { note: note ?? '' });
    notify(`changes.${decision}_done`, { type: 'success' });
    refresh();
    onClose();
  };
  return (
    <SheetForm<{ note?: string }>
      title={translate(`changes.${decision}_title`)}
      resource="change-requests"
      submitLabel={`changes.${decision}_submit`}
      onSubmit={decide}
      onClose={onClose}
      intro={
        <Typography component="div" variant="body2" sx={{ mb: 1.5 }}>
          {translate(`changes.${decision}_intro`, { name: request.lead.name })}
          <ChangeText change={request} />
        </Typography>
      }
    >
      <TextInput
        source="note"
        label={`changes.${decision}_note`}
        multiline
        minRows={2}
        fullWidth
        validate={decision === 'refusal' ? required() : undefined}
      />
    </SheetForm>
  );
};
