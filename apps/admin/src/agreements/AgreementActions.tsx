import BlockIcon from '@mui/icons-material/DoNotDisturbOn';
import EditIcon from '@mui/icons-material/Edit';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { AgreementDetail } from '../kernel/views.js';
import { DiscardSheet, TerminateSheet } from './ClosingSheets.js';

type Sheet = 'terminate' | 'discard' | null;

/** What may be done with the agreement as a whole. */
export const AgreementActions = ({ agreement }: { agreement: AgreementDetail }) => {
  const navigate = useNavigate();
  const [sheet, setSheet] = useState<Sheet>(null);
  const close = () => setSheet(null);
  return (
    <>
      <VerbButton
        verb="edit"
        label="common.edit"
        variant="outlined"
        startIcon={<EditIcon />}
        onClick={() => void navigate(`/agreements/${agreement.id}`)}
      />
      <VerbButton
        verb="discard"
        label="agreements.discard"
        color="inherit"
        onClick={() => setSheet('discard')}
      />
      <VerbButton
        verb="terminate"
        label="agreements.terminate"
        color="error"
        startIcon={<BlockIcon />}
        onClick={() => setSheet('terminate')}
      />
      {sheet === 'discard' && <DiscardSheet agreement={agreement} onClose={close} />}
      {sheet === 'terminate' && <TerminateSheet agreement={agreement} onClose={close} />}
    </>
  );
};
