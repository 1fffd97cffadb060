import EditIcon from '@mui/icons-material/Edit';
import ExitToAppIcon from '@mui/icons-material/ExitToApp';
import TrendingUpIcon from '@mui/icons-material/TrendingUp';
import { useState } from 'react';
import { useRecordContext } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { VerbButton } from '../../kernel/parts/VerbButton.js';
import type { LeadDetail } from '../../kernel/views.js';
import { MoveDialog } from '../move/MoveDialog.js';

/** What may be done with this project, as its `can` says. */
export const LeadActions = () => {
  const lead = useRecordContext<LeadDetail>();
  const navigate = useNavigate();
  const [offer, setOffer] = useState<'ladder' | 'exit' | null>(null);
  if (!lead) return null;
  return (
    <>
      <VerbButton
        verb="move"
        label="move.forward"
        variant="contained"
        startIcon={<TrendingUpIcon />}
        onClick={() => setOffer('ladder')}
      />
      <VerbButton
        verb="edit"
        label="common.edit"
        variant="outlined"
        startIcon={<EditIcon />}
        onClick={() => void navigate(`/leads/${lead.id}`)}
      />
      <VerbButton
        verb="move"
        label="move.exit"
        color="inherit"
        startIcon={<ExitToAppIcon />}
        onClick={() => setOffer('exit')}
      />
      {offer && <MoveDialog leadId={lead.id} offer={offer} onClose={() => setOffer(null)} />}
    </>
  );
};
