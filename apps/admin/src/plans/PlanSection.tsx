import { Alert, Button, Skeleton, Typography } from '@mui/material';
import { RecordContextProvider, ResourceContextProvider, useTranslate } from 'react-admin';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { DateText } from '../kernel/parts/DateText.js';
import { Fact, Facts, Section } from '../kernel/parts/Facts.js';
import { Money } from '../kernel/parts/Money.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import { VerbButton } from '../kernel/parts/VerbButton.js';
import type { ConstructionPlan, LeadPlan } from '../kernel/views.js';
import { NodeList } from './NodeList.js';
import { DiscardSheet } from './PlanSheets.js';
import { useLeadPlan } from './useLeadPlan.js';

/** 年度建设计划 of one project: what binds, what waits for approval, and its nodes. */
export const PlanSection = ({ leadId }: { leadId: string }) => {
  const translate = useTranslate();
  const { data, error, refetch } = useLeadPlan(leadId);
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton variant="rounded" height={160} />;
  return (
    <Section title={translate('plans.title')} aside={<DraftLink leadId={leadId} plan={data} />}>
      {data.draft && <Draft draft={data.draft} leadId={leadId} />}
      {data.inForce ? (
        <InForce plan={data.inForce} />
      ) : (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('plans.none', { year: data.year })}
        </Typography>
      )}
    </Section>
  );
};

const DraftLink = ({ leadId, plan }: { leadId: string; plan: LeadPlan }) => {
  const translate = useTranslate();
  if (!plan.canDraft || plan.draft) return null;
  return (
    <Button
      component={Link}
      to={`/leads/${leadId}/plan`}
      size="small"
      variant="outlined"
      data-verb="draft-plan"
    >
      {translate(plan.inForce ? 'plans.new_edition' : 'plans.draft')}
    </Button>
  );
};

const Draft = ({ draft, leadId }: { draft: ConstructionPlan; leadId: string }) => {
  const translate = useTranslate();
  const [isDiscarding, setDiscarding] = useState(false);
  const { edition, createdBy } = draft;
  return (
    <ResourceContextProvider value="plans">
      <RecordContextProvider value={draft}>
        <Alert
          severity="info"
          sx={{ mb: 1.5, flexWrap: 'wrap' }}
          action={
            <>
              <VerbButton
                verb="approve"
                noun="approval"
                label="plans.approve"
                variant="contained"
                size="small"
                confirm={translate('plans.approve_confirm')}
              />
              {draft.can.edit && (
                <Button component={Link} to={`/leads/${leadId}/plan`} size="small">
                  {translate('plans.edit')}
                </Button>
              )}
              <VerbButton
                verb="discard"
                label="plans.discard"
                size="small"
                onClick={() => setDiscarding(true)}
              />
            </>
          }
        >
          {translate('plans.waiting', { edition, name: createdBy.name })}
          <PlanFacts plan={draft} />
        </Alert>
        {isDiscarding && <DiscardSheet plan={draft} onClose={() => setDiscarding(false)} />}
      </RecordContextProvider>
    </ResourceContextProvider>
  );
};

const InForce = ({ plan }: { plan: ConstructionPlan }) => {
  const translate = useTranslate();
  const { edition, approvedBy } = plan;
  return (
    <>
      <PlanFacts plan={plan} />
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', my: 1 }}>
        {translate('plans.edition', { edition, name: approvedBy?.name ?? '' })}
      </Typography>
      <NodeList plan={plan} />
    </>
  );
};

const PlanFacts = ({ plan }: { plan: ConstructionPlan }) => {
  const translate = useTranslate();
  const { daysLate } = plan;
  return (
    <Facts>
      <Fact label="plans.start">
        <DateText on={plan.startOn} />
      </Fact>
      <Fact label="plans.production">
        <DateText on={plan.productionOn} />
      </Fact>
      <Fact label="plans.expected">
        <DateText on={plan.expectedProductionOn} />
        {daysLate > 0 && ` · ${translate('plans.late', { days: daysLate })}`}
      </Fact>
      <Fact label="plans.annual">
        <Money yuan={plan.annualYuan} />
      </Fact>
      <Fact label="plans.before">
        <Money yuan={plan.investedBeforeYuan} />
      </Fact>
    </Facts>
  );
};
