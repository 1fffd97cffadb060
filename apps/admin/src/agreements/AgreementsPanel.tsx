import AddIcon from '@mui/icons-material/Add';
import HandshakeIcon from '@mui/icons-material/HandshakeOutlined';
import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { LeadRecords } from '../kernel/parts/LeadRecords.js';
import type { LeadAgreements, LeadDetail } from '../kernel/views.js';
import { AgreementCard } from './AgreementCard.js';

/** 协议 of one project: what was signed, and what is being drafted. */
export const AgreementsPanel = ({ lead }: { lead: LeadDetail }) => (
  <LeadRecords<LeadAgreements['data'][number]>
    leadId={lead.id}
    resource="agreements"
    phrases="agreements"
    icon={<HandshakeIcon />}
    begin={() => <DraftLink leadId={lead.id} />}
  >
    {(row) => <AgreementCard row={row} />}
  </LeadRecords>
);

const DraftLink = ({ leadId }: { leadId: string }) => {
  const translate = useTranslate();
  return (
    <Button
      component={Link}
      to={`/agreements/create?leadId=${leadId}`}
      variant="contained"
      size="small"
      startIcon={<AddIcon />}
    >
      {translate('agreements.new')}
    </Button>
  );
};
