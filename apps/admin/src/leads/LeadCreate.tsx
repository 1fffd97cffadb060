import { investmentKinds, secrecies } from '@luodi/domain';
import { CreateBase, useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useSession } from '../kernel/authProvider.js';
import { todayOn } from '../kernel/dates.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import type { LeadDetail } from '../kernel/views.js';
import { InvestorChoice } from './InvestorChoice.js';
import { leadForm, newLeadBody } from './leadBody.js';
import { LeadForm } from './LeadForm.js';

/** Registers a lead; its first stage event is made by the server. */
export const LeadCreate = () => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const session = useSession();
  if (!session) return null;
  return (
    <CreateBase resource="leads">
      <Page title={translate('leads.new')} wide={false}>
        <RecordForm<LeadDetail>
          resource="leads"
          toForm={leadForm}
          toBody={newLeadBody}
          defaultValues={{
            isNewCompany: false,
            investmentKind: investmentKinds[0]?.id,
            firstContactOn: todayOn(),
            secrecy: secrecies[0]?.id,
            recruitingUnitId: session.unit.id,
          }}
          onSaved={({ id }) => void navigate(`/leads/${id}/show`, { replace: true })}
        >
          <LeadForm investor={<InvestorChoice />} />
        </RecordForm>
      </Page>
    </CreateBase>
  );
};
