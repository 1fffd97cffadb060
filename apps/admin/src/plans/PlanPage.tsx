import { ResourceContextProvider, useGetOne, useTranslate } from 'react-admin';
import { useNavigate, useParams } from 'react-router-dom';
import { todayOn } from '../kernel/dates.js';
import { RecordForm } from '../kernel/form/RecordForm.js';
import { Page } from '../kernel/parts/Page.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import { ShowWaiting } from '../kernel/parts/ShowStates.js';
import type { ConstructionPlan, LeadDetail, LeadPlan } from '../kernel/views.js';
import { blankPlan, planBody, planForm } from './planForm.js';
import { PlanForm } from './PlanForm.js';
import { useLeadPlan } from './useLeadPlan.js';

/** Draws up a plan of the year, or changes the draft; a new edition begins from the one in force. */
export const PlanPage = () => {
  const { id = '' } = useParams();
  return (
    <ResourceContextProvider value="plans">
      <Body leadId={id} />
    </ResourceContextProvider>
  );
};

const Body = ({ leadId }: { leadId: string }) => {
  const translate = useTranslate();
  const { data: plan, error } = useLeadPlan(leadId);
  const { data: lead } = useGetOne<LeadDetail>('leads', { id: leadId }, { retry: false });
  if (error) return <ProblemPanel error={error} title="problem.load_title" />;
  if (!plan || !lead) return <ShowWaiting />;
  return (
    <Page title={`${translate('plans.draft_of', { year: plan.year })} · ${lead.name}`} wide={false}>
      <Editor leadId={leadId} plan={plan} />
    </Page>
  );
};

const Editor = ({ leadId, plan }: { leadId: string; plan: LeadPlan }) => {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { year, draft, inForce } = plan;
  return (
    <RecordForm<ConstructionPlan>
      resource="plans"
      createAt={`/leads/${leadId}/plans`}
      record={draft ?? undefined}
      toForm={planForm}
      toBody={draft ? withoutYear : planBody}
      defaultValues={inForce ? planForm(inForce) : blankPlan(year, todayOn())}
      savedMessage={() => translate('plans.saved')}
      onSaved={() => void navigate(`/leads/${leadId}/show?tab=progress`, { replace: true })}
    >
      <PlanForm templates={plan.templates} />
    </RecordForm>
  );
};

/** The year of a draft does not change. */
const withoutYear = (values: Record<string, unknown>) => {
  const { year: _, ...rest } = planBody(values);
  return rest;
};
