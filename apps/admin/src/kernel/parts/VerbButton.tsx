import {
  Button,
  type ButtonProps,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
} from '@mui/material';
import { type ReactNode, useState } from 'react';
import { useRecordContext, useRefresh, useResourceContext, useTranslate } from 'react-admin';
import { useConsole } from '../dataProvider.js';
import { ProblemPanel } from './ProblemPanel.js';

interface Props extends Pick<ButtonProps, 'color' | 'variant' | 'startIcon' | 'size'> {
  /** The key in the record's `can` that shows this button. */
  verb: string;
  /** The verb as a noun in the URL; left out when `onClick` opens a form instead. */
  noun?: string;
  label: string;
  /** Names the consequence; asked before the verb is sent. */
  confirm?: ReactNode;
  body?: unknown;
  onClick?: () => void;
  onDone?: (answer: unknown) => void;
}

type Doable = { id: string; can?: Record<string, boolean> };

/** A verb on the current record: there only when the record's own `can` says so. */
export const VerbButton = (props: Props) => {
  const { verb, noun, label, confirm, body = {}, onClick, onDone, ...look } = props;
  const record = useRecordContext<Doable>();
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  if (!record?.can?.[verb]) return null;
  return (
    <>
      <Button {...look} onClick={onClick ?? (() => setAsking(true))} data-verb={verb}>
        {translate(label)}
      </Button>
      {asking && noun && (
        <ConfirmVerb
          {...{ noun, label, confirm, body, onDone }}
          id={record.id}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
};

interface ConfirmProps extends Pick<Props, 'label' | 'confirm' | 'body' | 'onDone'> {
  noun: string;
  id: string;
  onClose: () => void;
}

const ConfirmVerb = ({ noun, label, confirm, body, onDone, id, onClose }: ConfirmProps) => {
  const resource = useResourceContext() ?? '';
  const translate = useTranslate();
  const refresh = useRefresh();
  const { invoke } = useConsole();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const send = async () => {
    setBusy(true);
    try {
      const answer = await invoke(resource, id, noun, body);
      onClose();
      refresh();
      onDone?.(answer);
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth>
      <DialogTitle>{translate(label)}</DialogTitle>
      <DialogContent>
        {confirm}
        {error !== null && <ProblemPanel error={error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{translate('common.cancel')}</Button>
        <Button variant="contained" disabled={busy} onClick={() => void send()}>
          {translate('common.confirm')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
