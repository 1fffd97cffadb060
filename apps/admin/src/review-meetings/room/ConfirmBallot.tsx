import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { conclusions } from '@luodi/domain';
import { useState } from 'react';
import { useRefresh, useTranslate } from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { ErrorSummary } from '../../kernel/form/ErrorSummary.js';
import { useWords } from '../../kernel/i18n/words.js';
import { asProblem, type Problem } from '../../kernel/problem.js';
import type { AgendaItem } from '../../kernel/views.js';
import type { BallotDraft } from './BallotForm.js';

interface Props {
  draft: BallotDraft;
  item: AgendaItem;
  meetingId: string;
  onCast: (digest: string) => void;
  onClose: () => void;
}

/** A vote cannot be taken back: it is asked once more, and Enter answers. */
export const ConfirmBallot = ({ draft, item, meetingId, onCast, onClose }: Props) => {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  const { word } = useWords(conclusions);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const cast = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const body = { ...draft, comment: draft.comment.trim() || null };
      const noun = `items/${item.id}/ballots`;
      const { digest } = await invoke<{ digest: string }>('review-meetings', meetingId, noun, body);
      onCast(digest);
      refresh();
    } catch (error) {
      setProblem(asProblem(error));
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <DialogTitle>
        {translate('meetings.confirm_ballot', { conclusion: word(draft.conclusion) })}
      </DialogTitle>
      <DialogContent>
        <ErrorSummary problem={problem} resource="review-meetings" />
        <Typography>{item.lead.name}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('meetings.confirm_hint')}
        </Typography>
      </DialogContent>
      <DialogActions>
        <Button size="large" onClick={onClose}>
          {translate('common.cancel')}
        </Button>
        <Button
          size="large"
          variant="contained"
          autoFocus
          disabled={busy}
          onClick={() => void cast()}
          data-verb="confirm-cast"
        >
          {translate('meetings.cast')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
