import { agreementKinds, partyRoles } from '@luodi/domain';
import { CreateBase, useGetOne, useTranslate } from 'react-admin';
import { Navigate, useNavigate, useSearchParams } from 'react-router-dom';
import { todayOn } from '../kernel/dates.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import { ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { AgreementDetail, LeadDetail } from '../kernel/views.js';
import { agreementBody, agreementForm } from './agreementForm.js';
import { AgreementForm } from './AgreementForm.js';

/** Drafts an agreement of one project; what the project already states is filled in. */
export const AgreementCreate = () => {
  const [params] = useSearchParams();
  const leadId = params.get('leadId');
  if (!leadId) return <Navigate to="/agreements" replace />;
  return (
    <CreateBase resource="agreements">
      <Body leadId={leadId} />
    </CreateBase>
  );
};

const Body = ({ leadId }: { leadId: string }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { data: lead, error } = useGetOne<LeadDetail>('leads', { id: leadId }, { retry: false });
  if (error) return <ProblemPanel error={error} title="problem.load_title" />;
  if (!lead) return <ShowWaiting />;
  return (
    <Page title={`${translate('agreements.new')} · ${lead.name}`} wide={false}>
      <RecordForm<AgreementDetail>
        resource="agreements"
        createAt={`/leads/${leadId}/agreements`}
        toForm={agreementForm}
        toBody={agreementBody}
        defaultValues={startingFrom(lead)}
        onSaved={({ id }) => void navigate(`/agreements/${id}/show`, { replace: true })}
      >
        <AgreementForm leadId={leadId} />
      </RecordForm>
    </Page>
  );
};

const [government, investor] = partyRoles;

const startingFrom = (lead: LeadDetail) => ({
  kind: agreementKinds.at(-1)?.id,
  signedOn: todayOn(),
  totalInvestmentYuan: lead.totalInvestmentYuan,
  fixedAssetInvestmentYuan: lead.fixedAssetInvestmentYuan,
  landMu: lead.landMu,
  parties: [
    { role: government?.id, name: null },
    { role: investor?.id, name: lead.company.name, uscc: lead.company.uscc },
  ],
  phases: [{ name: null, investmentYuan: lead.totalInvestmentYuan }],
  tranches: [],
  commitments: [],
  files: [],
});
