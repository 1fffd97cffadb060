import EditIcon from '@mui/icons-material/Edit';
import ExitToAppIcon from '@mui/icons-material/ExitToApp';
import PrintIcon from '@mui/icons-material/PrintOutlined';
import TrendingUpIcon from '@mui/icons-material/TrendingUp';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link, useNavigate } from 'react-router-dom';
import { VerbButton } from '../../kernel/parts/VerbButton.js';
import type { LeadDetail } from '../../kernel/views.js';
import { MoveDialog } from '../move/MoveDialog.js';

/** What may be done with this project, as its `can` says. */
export const LeadActions = () => {
  const lead = useRecordContext<LeadDetail>();
  const translate = useTranslate();
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
      <Button
        component={Link}
        to={`/leads/${lead.id}/brief`}
        color="inherit"
        startIcon={<PrintIcon />}
      >
        {translate('leads.print_brief')}
      </Button>
      {offer && <MoveDialog leadId={lead.id} offer={offer} onClose={() => setOffer(null)} />}
    </>
  );
};
