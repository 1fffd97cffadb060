import CheckIcon from '@mui/icons-material/Check';
import UndoIcon from '@mui/icons-material/Undo';
import { Button, Stack, TextField, Typography, useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material/styles';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { useConsole } from '../../kernel/dataProvider.js';
import { Section } from '../../kernel/parts/Facts.js';
import { ProblemPanel } from '../../kernel/parts/ProblemPanel.js';
import type { ProjectFact, VerificationRow } from '../../kernel/views.js';
import { SiteCheckSheet } from '../SiteCheckSheet.js';

type Decision = 'verified' | 'returned';

/** 核验意见: verified, or returned with a reason; then the next one that waits. */
export const DecisionBox = ({ fact }: { fact: ProjectFact }) => {
  const translate = useTranslate();
  const isPhone = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const { decide, error, busy } = useDecision(fact);
  const [reason, setReason] = useState('');
  const [isVisiting, setVisiting] = useState(false);
  const isBlank = reason.trim() === '';
  return (
    <Section title={translate('verifications.decide_title')}>
      {fact.can.verify ? (
        <Stack spacing={1}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate(`verifications.decide_hint${isPhone ? '_phone' : ''}`)}
          </Typography>
          <TextField
            label={translate('verifications.reason')}
            helperText={translate('verifications.reason_hint')}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            multiline
            minRows={2}
            slotProps={{ htmlInput: { name: 'reason', maxLength: 500 } }}
          />
          {error !== null && <ProblemPanel error={error} />}
          <Stack direction="row" useFlexGap sx={{ gap: 1, flexWrap: 'wrap' }}>
            <Button
              variant="contained"
              color="success"
              startIcon={<CheckIcon />}
              disabled={busy}
              data-verb="verified"
              onClick={() => void decide('verified', reason)}
            >
              {translate('verifications.approve')}
            </Button>
            <Button
              variant="outlined"
              color="error"
              startIcon={<UndoIcon />}
              disabled={busy || isBlank}
              data-verb="returned"
              onClick={() => void decide('returned', reason)}
            >
              {translate('verifications.return')}
            </Button>
          </Stack>
        </Stack>
      ) : (
        <Undecidable fact={fact} />
      )}
      {fact.can.check && (
        <Button size="small" sx={{ mt: 1 }} onClick={() => setVisiting(true)} data-verb="check">
          {translate('site_checks.record')}
        </Button>
      )}
      {isVisiting && (
        <SiteCheckSheet
          leadId={fact.leadId}
          facts={[fact]}
          factId={fact.id}
          onClose={() => setVisiting(false)}
        />
      )}
    </Section>
  );
};

const Undecidable = ({ fact }: { fact: ProjectFact }) => {
  const translate = useTranslate();
  const why = { claimed: 'not_ready', verifying: 'not_yours' }[fact.status as string] ?? 'settled';
  return (
    <>
      <Typography variant="body2">{translate(`verifications.${why}`)}</Typography>
      <Button component={Link} to="/verifications" sx={{ mt: 1, ml: -1 }}>
        {translate('verifications.back')}
      </Button>
    </>
  );
};

const useDecision = (fact: ProjectFact) => {
  const notify = useNotify();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const { invoke, read } = useConsole();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const decide = async (decision: Decision, reason: string) => {
    setBusy(true);
    setError(null);
    try {
      const body = { decision, reason: reason.trim() || null };
      await invoke('facts', fact.id, 'verification', body);
      const label = decision === 'verified' ? 'approved' : 'returned';
      notify(`verifications.${label}`, { type: 'success' });
      const page = await read<{ data: VerificationRow[] }>('/verifications', { perPage: 1 });
      const [next] = page.data;
      if (!next) notify('verifications.no_more', { type: 'info' });
      void navigate(next ? `/verifications/${next.id}/show` : '/verifications');
      refresh();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { decide, error, busy };
};
