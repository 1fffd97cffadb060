import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { NoteSheet } from '../kernel/form/NoteSheet.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { RulePackDetail } from '../kernel/views.js';
import { DraftButton } from './DraftButton.js';

type Decision = 'approval' | 'refusal';

/** What may be done with a version, as its `can` says. */
export const PackActions = () => {
  const translate = useTranslate();
  const notify = useNotify();
  const pack = useRecordContext<RulePackDetail>();
  const [deciding, setDeciding] = useState<Decision | null>(null);
  if (!pack) return null;
  const said = (key: string) => (
    <Typography variant="body2">
      {translate(key, { version: pack.packVersion, day: pack.effectiveFrom })}
    </Typography>
  );
  const isOpen = pack.can.edit || pack.can.withdraw || pack.can.approve;
  return (
    <>
      {pack.can.edit && (
        <Button component={Link} to={`/rule-packs/${pack.id}`} variant="outlined">
          {translate('packs.edit')}
        </Button>
      )}
      <VerbButton
        verb="submit"
        noun="submission"
        label="packs.submit"
        variant="contained"
        confirm={said('packs.submit_confirm')}
        onDone={() => notify('packs.submit_done', { type: 'success' })}
      />
      <VerbButton
        verb="approve"
        label="packs.approve"
        variant="contained"
        onClick={() => setDeciding('approval')}
      />
      <VerbButton
        verb="refuse"
        label="packs.refuse"
        variant="outlined"
        onClick={() => setDeciding('refusal')}
      />
      <VerbButton
        verb="withdraw"
        noun="withdrawal"
        label="packs.withdraw"
        color="inherit"
        confirm={said('packs.withdraw_confirm')}
      />
      {!isOpen && <DraftButton label="packs.copy" basedOnId={pack.id} variant="outlined" />}
      {deciding && (
        <NoteSheet
          resource="rule-packs"
          id={pack.id}
          noun={deciding}
          phrases={`packs.${deciding}`}
          isRequired={deciding === 'refusal'}
          intro={said(`packs.${deciding}_intro`)}
          onClose={() => setDeciding(null)}
        />
      )}
    </>
  );
};
