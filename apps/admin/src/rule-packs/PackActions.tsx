import { Button } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { ProposalActions } from '../kernel/form/ProposalActions.js';
import type { RulePackDetail } from '../kernel/views.js';
import { DraftButton } from './DraftButton.js';

/** What may be done with a version, as its `can` says. */
export const PackActions = () => {
  const translate = useTranslate();
  const pack = useRecordContext<RulePackDetail>();
  if (!pack) return null;
  const isOpen = pack.can.edit || pack.can.withdraw || pack.can.approve;
  return (
    <>
      {pack.can.edit && (
        <Button component={Link} to={`/rule-packs/${pack.id}`} variant="outlined">
          {translate('packs.edit')}
        </Button>
      )}
      <ProposalActions
        phrases="packs"
        named={{ version: pack.packVersion, day: pack.effectiveFrom }}
      />
      {!isOpen && <DraftButton label="packs.copy" basedOnId={pack.id} variant="outlined" />}
    </>
  );
};
