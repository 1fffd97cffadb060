import { Button } from '@mui/material';
import { useState } from 'react';
import { required, TextInput, useNotify, useTranslate } from 'react-admin';
import { SheetForm } from '../../kernel/form/SheetForm.js';
import { useConsole } from '../../kernel/dataProvider.js';

interface Props {
  assessmentId: string;
  cell: { unitId: string; itemId: string; label: string };
  onDone: () => void;
}

/** Appeals one cell: it stays as it was until somebody outside the unit decides. */
export const AppealButton = ({ assessmentId, cell, onDone }: Props) => {
  const translate = useTranslate();
  const notify = useNotify();
  const { invoke } = useConsole();
  const [isOpen, setOpen] = useState(false);
  const send = async ({ reason, evidence }: { reason: string; evidence: string }) => {
    const { unitId, itemId } = cell;
    await invoke('assessments', assessmentId, 'appeals', { unitId, itemId, reason, evidence });
    notify('appeals.filed', { type: 'success' });
    onDone();
    setOpen(false);
  };
  return (
    <>
      <Button
        size="small"
        sx={{ minWidth: 0, p: 0.25 }}
        aria-label={translate('appeals.file_item', { item: cell.label })}
        onClick={() => setOpen(true)}
      >
        {translate('appeals.file')}
      </Button>
      {isOpen && (
        <SheetForm<{ reason: string; evidence: string }>
          title={translate('appeals.file_item', { item: cell.label })}
          resource="appeals"
          submitLabel="appeals.send"
          intro={translate('appeals.intro')}
          onSubmit={send}
          onClose={() => setOpen(false)}
        >
          <TextInput
            source="reason"
            label="appeals.reason"
            multiline
            minRows={2}
            fullWidth
            validate={required()}
          />
          <TextInput
            source="evidence"
            label="appeals.evidence"
            helperText="appeals.evidence_hint"
            multiline
            fullWidth
            validate={required()}
          />
        </SheetForm>
      )}
    </>
  );
};
