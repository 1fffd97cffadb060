import { Button } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ProposalActions } from '../kernel/form/ProposalActions.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { AssessmentDetail } from '../kernel/views.js';
import { DraftSheet } from './DraftSheet.js';

/** What may be done with a version, as its `can` says. */
export const AssessmentActions = () => {
  const translate = useTranslate();
  const scheme = useRecordContext<AssessmentDetail>();
  const [isCopying, setCopying] = useState(false);
  if (!scheme) return null;
  const { id, can, status } = scheme;
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
      <ProposalActions phrases="assessments" />
      <VerbButton
        verb="copy"
        label="assessments.copy"
        variant="outlined"
        onClick={() => setCopying(true)}
      />
      {isCopying && <DraftSheet base={scheme} onClose={() => setCopying(false)} />}
    </>
  );
};
