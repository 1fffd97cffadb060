import { TextInput, useTranslate } from 'react-admin';
import { ReasonSheet as Sheet } from '../kernel/form/ReasonSheet.js';
import { SheetForm } from '../kernel/form/SheetForm.js';
import { Findings } from '../kernel/parts/Findings.js';
import type { ReceptionDetail } from '../kernel/views.js';
import { useVerb } from './useVerb.js';

interface Props {
  reception: ReceptionDetail;
  onClose: () => void;
}

/** Approves; where a standard is missing, the note says what it was measured by. */
export const ApproveSheet = ({ reception, onClose }: Props) => {
  const translate = useTranslate();
  const send = useVerb(reception.id, onClose);
  const open = reception.findings.filter(({ verdict }) => verdict !== 'pass');
  return (
    <SheetForm<{ note?: string }>
      title={translate('receptions.approve')}
      resource="receptions"
      submitLabel="receptions.approve"
      onSubmit={async ({ note }) => send('approval', { note: note || null })}
      onClose={onClose}
      intro={<Findings findings={open} title={translate('receptions.open_points')} />}
    >
      <TextInput
        source="note"
        label="receptions.approve_note"
        helperText={open.length ? 'receptions.approve_hint' : false}
        multiline
        minRows={2}
        fullWidth
      />
    </SheetForm>
  );
};

const nouns = {
  return: 'return',
  approveOverLimit: 'over-limit-approval',
  cancel: 'cancellation',
} as const;

export type ReasonVerb = keyof typeof nouns;

/** The verbs that ask for nothing but a reason. */
export const ReasonSheet = ({ verb, reception, onClose }: Props & { verb: ReasonVerb }) => {
  const send = useVerb(reception.id, onClose);
  return (
    <Sheet
      resource="receptions"
      text={`receptions.${verb}`}
      onSubmit={({ reason }) => send(nouns[verb], { reason })}
      onClose={onClose}
    />
  );
};
