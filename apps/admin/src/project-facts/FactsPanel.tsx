import { Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { FactStep, LeadDetail, LeadFacts, ProjectFact } from '../kernel/views.js';
import { ClaimSheet } from './ClaimSheet.js';
import { FactLadder } from './FactLadder.js';
import { SiteChecks } from './SiteChecks.js';
import { SiteCheckSheet } from './SiteCheckSheet.js';
import { WithdrawSheet } from './WithdrawSheet.js';

type Asked =
  | { verb: 'claim'; step: FactStep }
  | { verb: 'addEvidence' | 'withdraw' | 'check'; fact: ProjectFact }
  | { verb: 'visit' };

/** 进展与核验 of one project: the ladder of facts, then what visits to the site found. */
export const FactsPanel = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const [asked, setAsked] = useState<Asked | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'facts', lead.id],
    queryFn: () => read<LeadFacts>(`/leads/${lead.id}/facts`),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton variant="rounded" height={320} />;
  return (
    <>
      <Section title={translate('facts.title')}>
        <Typography variant="body2" sx={{ mb: 1.5, maxWidth: 900 }}>
          {translate('facts.intro')}
        </Typography>
        <FactLadder
          facts={data}
          verbs={{
            claim: (step) => setAsked({ verb: 'claim', step }),
            addEvidence: (fact) => setAsked({ verb: 'addEvidence', fact }),
            withdraw: (fact) => setAsked({ verb: 'withdraw', fact }),
            check: (fact) => setAsked({ verb: 'check', fact }),
          }}
        />
      </Section>
      <SiteChecks
        leadId={lead.id}
        onRecord={data.canCheck ? () => setAsked({ verb: 'visit' }) : undefined}
      />
      {asked && <Sheet lead={lead} facts={data} asked={asked} onClose={() => setAsked(null)} />}
    </>
  );
};

interface SheetProps {
  lead: LeadDetail;
  facts: LeadFacts;
  asked: Asked;
  onClose: () => void;
}

const Sheet = ({ lead, facts, asked, onClose }: SheetProps) => {
  if (asked.verb === 'claim') {
    return <ClaimSheet leadId={lead.id} step={asked.step} onClose={onClose} />;
  }
  if (asked.verb === 'addEvidence') {
    const step = facts.ladder.find(({ kind }) => kind === asked.fact.kind);
    return step && <ClaimSheet leadId={lead.id} step={step} fact={asked.fact} onClose={onClose} />;
  }
  if (asked.verb === 'withdraw') return <WithdrawSheet fact={asked.fact} onClose={onClose} />;
  const checkable = facts.data.filter(({ can }) => can.check);
  return (
    <SiteCheckSheet
      leadId={lead.id}
      facts={checkable}
      factId={asked.verb === 'check' ? asked.fact.id : undefined}
      onClose={onClose}
    />
  );
};
