import { Box, Button, Paper } from '@mui/material';
import { type ReactNode, useEffect, useState } from 'react';
import { Form, useNotify, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { request } from '../http.js';
import { asProblem } from '../problem.js';
import { changesOf, merged } from './conflict.js';
import { ConflictDialog, type ConflictState } from './ConflictDialog.js';
import { ErrorSummary } from './ErrorSummary.js';
import { SubmitButton } from './SubmitButton.js';
import { useProblemSubmit } from './useProblemSubmit.js';

type Body = Record<string, unknown>;
type Saved = { id: string; version: number };

interface Props<R extends Saved> {
  resource: string;
  /** Where a new one is posted, when not under the resource itself. */
  createAt?: string;
  /** Sends a new one in another way than a plain POST. */
  create?: (body: Body) => Promise<R>;
  /** The record as opened; none for a new one. */
  record?: R;
  /** The record as the API wants it back: flat, only what may be sent. */
  toBody: (values: Body) => Body;
  toForm: (record: R) => Body;
  defaultValues?: Body;
  describe?: (field: string, value: unknown) => string;
  /** What to tell after saving; "saved" when absent. */
  savedMessage?: (saved: R) => string;
  /** What the button says; "save" when absent. */
  submitLabel?: string;
  onSaved: (saved: R) => void;
  children: ReactNode;
}

/** A form over one record: unsaved-changes warning, every refusal in place, and mine/theirs on a clash. */
export const RecordForm = <R extends Saved>(props: Props<R>) => {
  const { resource, record, toBody, toForm, onSaved } = props;
  const notify = useNotify();
  const [base, setBase] = useState(record);
  const [initial] = useState(() => (record ? toForm(record) : {}));
  const [conflict, setConflict] = useState<ConflictState | null>(null);
  // Leaving waits for a render in which the form no longer warns of unsaved changes.
  const [leaving, setLeaving] = useState<R | null>(null);
  useEffect(() => {
    if (leaving) onSaved(leaving);
    // Once per save: a new callback on a later render must not leave twice.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [leaving]);
  const opened = base ? toBody(toForm(base)) : {};

  const finish = (saved: R) => {
    notify(props.savedMessage?.(saved) ?? 'common.saved', { type: 'success' });
    setLeaving(saved);
  };
  const patch = async (body: Body, version: number) =>
    finish(await request<R>('PATCH', `/${resource}/${record!.id}`, { body, ifMatch: version }));

  const save = async (values: Body) => {
    const mine = toBody(values);
    if (!base && props.create) return finish(await props.create(mine));
    if (!base) {
      const path = props.createAt ?? `/${resource}`;
      return finish(await request<R>('POST', path, { body: mine }));
    }
    try {
      await patch(changesOf(opened, mine), base.version);
    } catch (error) {
      const problem = asProblem(error);
      if (problem.status !== 412) throw error;
      const fresh = await request<R>('GET', `/${resource}/${base.id}`);
      setConflict({
        opened,
        mine,
        theirs: toBody(toForm(fresh)),
        conflict: problem.conflict ?? {},
      });
      setBase(fresh);
      throw error;
    }
  };
  const { submit, problem } = useProblemSubmit(save);
  const { submit: resolve, problem: mergeProblem } = useProblemSubmit(
    async ({ keepTheirs }: { keepTheirs: ReadonlySet<string> }) => {
      const chosen = merged(conflict!.opened, conflict!.mine, keepTheirs);
      setConflict(null);
      await patch(chosen, base!.version);
    },
  );

  return (
    <>
      <Form
        record={initial}
        defaultValues={props.defaultValues}
        onSubmit={submit}
        warnWhenUnsavedChanges={leaving === null}
        noValidate
        disableInvalidFormNotification
      >
        {!conflict && <ErrorSummary problem={mergeProblem ?? problem} resource={resource} />}
        {props.children}
        <FormBar submitLabel={props.submitLabel} />
      </Form>
      {conflict && (
        <ConflictDialog
          resource={resource}
          state={conflict}
          describe={props.describe ?? plain}
          onMerge={(keepTheirs) => void resolve({ keepTheirs })}
          onDiscard={() => setLeaving(base!)}
        />
      )}
    </>
  );
};

const plain = (_field: string, value: unknown): string =>
  value === null || value === undefined || value === '' ? '—' : String(value);

const FormBar = ({ submitLabel }: { submitLabel?: string }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  return (
    <Paper
      elevation={3}
      square
      sx={{ position: 'sticky', bottom: 0, zIndex: 2, mt: 2, px: 2, py: 1.25 }}
    >
      <Box sx={{ display: 'flex', gap: 1, justifyContent: { xs: 'space-between', sm: 'start' } }}>
        <SubmitButton label={submitLabel} />
        <Button onClick={() => void navigate(-1)}>{translate('common.cancel')}</Button>
      </Box>
    </Paper>
  );
};
