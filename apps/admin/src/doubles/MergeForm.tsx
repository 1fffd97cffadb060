import SwapHorizIcon from '@mui/icons-material/SwapHoriz';
import { Alert, Button, Stack, TextField } from '@mui/material';
import { blocking, type MergeChoices } from '@luodi/domain';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router-dom';
import { useConsole } from '../kernel/dataProvider.js';
import { Section } from '../kernel/parts/Facts.js';
import { Findings } from '../kernel/parts/Findings.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { MergePreview } from '../kernel/views.js';
import { MergeFields } from './MergeFields.js';
import { MergeSides } from './MergeSides.js';

/** Shortest reason the server takes. */
const shortestReason = 4;

/** Chooses the values, states the reason, merges; a refusal stays on the page. */
export const MergeForm = ({ preview }: { preview: MergePreview }) => {
  const translate = useTranslate();
  const { kept, other, findings } = preview;
  const [choices, setChoices] = useState<MergeChoices>(() => filledIn(preview));
  const [reason, setReason] = useState('');
  const { merge, error, isBusy } = useMerge(preview);
  const isRefused = blocking(findings).length > 0;
  return (
    <>
      <MergeSides preview={preview} />
      <Button
        component={Link}
        to={`/leads/${other.id}/merge/${kept.id}`}
        startIcon={<SwapHorizIcon />}
        sx={{ mb: 2 }}
      >
        {translate('merge.swap')}
      </Button>
      <Findings findings={findings} />
      <Section title={translate('merge.fields')}>
        <MergeFields preview={preview} choices={choices} onChoose={setChoices} />
      </Section>
      <Alert severity="info" sx={{ mb: 2 }}>
        {translate('merge.what_happens', { kept: kept.no, other: other.no })}
      </Alert>
      <TextField
        label={translate('merge.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        helperText={translate('merge.reason_hint')}
        required
        multiline
        minRows={2}
        fullWidth
      />
      {error !== null && <ProblemPanel error={error} />}
      <Stack direction="row" spacing={1} sx={{ mt: 2 }}>
        <Button
          variant="contained"
          disabled={isBusy || isRefused || reason.trim().length < shortestReason}
          onClick={() => void merge(choices, reason)}
        >
          {translate('merge.submit', { kept: kept.no })}
        </Button>
        <Button component={Link} to={`/leads/${kept.id}/show?tab=doubles`}>
          {translate('common.cancel')}
        </Button>
      </Stack>
    </>
  );
};

/** Where the kept record says nothing, the other's word is taken unless somebody decides otherwise. */
const filledIn = ({ fields }: MergePreview): MergeChoices =>
  Object.fromEntries(
    fields
      .filter(({ differs }) => differs)
      .map(({ field, kept }) => [field, kept === null ? 'other' : 'kept']),
  );

const useMerge = ({ kept, other }: MergePreview) => {
  const notify = useNotify();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { invoke } = useConsole();
  const [error, setError] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const merge = async (choices: MergeChoices, reason: string) => {
    setBusy(true);
    setError(null);
    try {
      const versions = { version: kept.version, otherVersion: other.version };
      await invoke('leads', kept.id, 'merge', { otherId: other.id, choices, reason, ...versions });
      await queries.invalidateQueries();
      notify('merge.done', { type: 'success' });
      void navigate(`/leads/${kept.id}/show?tab=doubles`);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { merge, error, isBusy };
};
