import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { NoteSheet } from '../kernel/form/NoteSheet.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { AssessmentDetail } from '../kernel/views.js';
import { DraftSheet } from './DraftSheet.js';

type Opened = 'approval' | 'refusal' | 'copy';

/** What may be done with a version, as its `can` says. */
export const AssessmentActions = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const scheme = useRecordContext<AssessmentDetail>();
  const [opened, setOpened] = useState<Opened | null>(null);
  if (!scheme) return null;
  const { id, can, status } = scheme;
  const said = (key: string) => <Typography variant="body2">{translate(key)}</Typography>;
  const isDeciding = opened === 'approval' || opened === 'refusal';
  return (
    <>
      {status === 'approved' && (
        <Button component={Link} to={`/assessments?id=${id}`} variant="contained">
          {translate('assessments.to_ranking')}
        </Button>
      )}
      {can.edit && (
        <Button component={Link} to={`/assessments/${id}`} variant="outlined">
          {translate('common.edit')}
        </Button>
      )}
      <VerbButton
        verb="submit"
        noun="submission"
        label="assessments.submit"
        variant="contained"
        confirm={said('assessments.submit_confirm')}
        onDone={() => notify('assessments.submitted', { type: 'success' })}
      />
      <VerbButton
        verb="approve"
        label="assessments.approve"
        variant="contained"
        onClick={() => setOpened('approval')}
      />
      <VerbButton
        verb="refuse"
        label="assessments.refuse"
        variant="outlined"
        onClick={() => setOpened('refusal')}
      />
      <VerbButton
        verb="withdraw"
        noun="withdrawal"
        label="assessments.withdraw"
        color="inherit"
        confirm={said('assessments.withdraw_confirm')}
      />
      <VerbButton
        verb="copy"
        label="assessments.copy"
        variant="outlined"
        onClick={() => setOpened('copy')}
      />
      {isDeciding && (
        <NoteSheet
          resource="assessments"
          id={id}
          noun={opened}
          phrases={`assessments.${opened}`}
          isRequired={opened === 'refusal'}
          intro={said(`assessments.${opened}_intro`)}
          onClose={() => setOpened(null)}
        />
      )}
      {opened === 'copy' && <DraftSheet base={scheme} onClose={() => setOpened(null)} />}
    </>
  );
};
