import EditNoteIcon from '@mui/icons-material/EditNote';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { Form, useNotify, useRefresh, useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import { useConsole } from '../../kernel/dataProvider.js';
import { ErrorSummary } from '../../kernel/form/ErrorSummary.js';
import { SubmitButton } from '../../kernel/form/SubmitButton.js';
import { useProblemSubmit } from '../../kernel/form/useProblemSubmit.js';
import {
  FollowUpFields,
  type FollowUpValues,
  followUpBody,
  freshFollowUp,
} from './followUpFields.js';

/** Records a follow-up and the next contact date in one save; a link with `?log` finds it open. */
export const Composer = ({ leadId }: { leadId: string }) => {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(useSearchParams()[0].has('log'));
  if (!isOpen) {
    return (
      <Button
        fullWidth
        variant="outlined"
        startIcon={<EditNoteIcon />}
        onClick={() => setOpen(true)}
        sx={{ justifyContent: 'start', py: 1 }}
      >
        {translate('composer.title')}
      </Button>
    );
  }
  return <OpenComposer leadId={leadId} onClose={() => setOpen(false)} />;
};

const OpenComposer = ({ leadId, onClose }: { leadId: string; onClose: () => void }) => {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  const { submit, problem } = useProblemSubmit(async (values) => {
    const body = followUpBody(values as unknown as FollowUpValues);
    await invoke('leads', leadId, 'follow-ups', body);
    notify('composer.saved', { type: 'success' });
    refresh();
    onClose();
  });
  return (
    <Box
      sx={{ border: 1, borderColor: 'primary.main', borderRadius: 1, p: 1.5 }}
      aria-label={translate('composer.title')}
      role="group"
    >
      <Form
        record={{}}
        defaultValues={freshFollowUp()}
        onSubmit={submit}
        warnWhenUnsavedChanges
        noValidate
        disableInvalidFormNotification
      >
        <ErrorSummary problem={problem} resource="leads" />
        <FollowUpFields />
        <Box sx={{ display: 'flex', gap: 1 }}>
          <SubmitButton label="composer.submit" />
          <Button onClick={onClose}>{translate('common.cancel')}</Button>
        </Box>
      </Form>
    </Box>
  );
};
