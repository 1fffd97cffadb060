import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useAbility } from '../kernel/authProvider.js';
import { request } from '../kernel/http.js';
import { asProblem, type Problem } from '../kernel/problem.js';
import type { AlertQuality } from '../kernel/views.js';

type RuleQuality = AlertQuality['rules'][number];

/** The draft the server names when the suggestion cannot go into a new one. */
interface NamedDraft {
  packId: string;
}

/** One click from the suggestion to a draft that holds it; there it is looked at, submitted and approved as any other. */
export const ThresholdDraft = ({ rule }: { rule: RuleQuality }) =>
  useAbility('rule-packs', 'create') ? <Put rule={rule} /> : null;

const Put = ({ rule }: { rule: RuleQuality }) => {
  const translate = useTranslate();
  const { put, running, problem, close } = usePut(rule);
  return (
    <>
      <Button
        size="small"
        variant="outlined"
        sx={{ mt: 0.5 }}
        disabled={running}
        data-draft={rule.ruleId}
        onClick={() => void put()}
      >
        {translate('alerts.quality.draft')}
      </Button>
      {problem && (
        <Refused
          problem={problem}
          running={running}
          onInto={(id) => void put(id)}
          onClose={close}
        />
      )}
    </>
  );
};

const usePut = ({ ruleId, suggestedYellow: yellow }: RuleQuality) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const put = async (intoId?: string): Promise<void> => {
    setRunning(true);
    setProblem(null);
    try {
      const body = { ruleId, yellow, intoId };
      const { packId } = await request<NamedDraft>('POST', '/alerts/threshold-drafts', { body });
      notify(translate('alerts.quality.drafted'), { type: 'success', autoHideDuration: 10_000 });
      void navigate(`/rule-packs/${packId}/show`);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setRunning(false);
    }
  };
  return { put, running, problem, close: () => setProblem(null) };
};

interface RefusedProps {
  problem: Problem;
  running: boolean;
  onInto: (packId: string) => void;
  onClose: () => void;
}

/** Why not, in the server's words; with a draft already begun, into that one. */
const Refused = ({ problem, running, onInto, onClose }: RefusedProps) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const isOwn = problem.code === 'rule-pack.own-draft';
  const draft = problem.conflict as NamedDraft | null | undefined;
  return (
    <Dialog open onClose={onClose} aria-labelledby="threshold-refused">
      <DialogTitle id="threshold-refused">
        {translate(isOwn ? 'alerts.quality.own_draft' : 'problem.title')}
      </DialogTitle>
      <DialogContent>
        <Typography variant="body2">
          {translate(`problem.${problem.code}`, { _: problem.detail })}
        </Typography>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap' }}>
        <Button color="inherit" onClick={onClose}>
          {translate('ra.action.close')}
        </Button>
        {draft?.packId && (
          <Button onClick={() => void navigate(`/rule-packs/${draft.packId}/show`)}>
            {translate('alerts.quality.look')}
          </Button>
        )}
        {isOwn && draft?.packId && (
          <Button variant="contained" disabled={running} onClick={() => onInto(draft.packId)}>
            {translate('alerts.quality.into')}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  );
};
