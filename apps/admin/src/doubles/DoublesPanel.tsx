import FactCheckIcon from '@mui/icons-material/FactCheckOutlined';
import { Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { EmptyState } from '../kernel/parts/EmptyState.js';
import { Section } from '../kernel/parts/Facts.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { ClaimsMatrix, LeadDetail } from '../kernel/views.js';
import { Claims } from './Claims.js';
import { Decisions } from './Decisions.js';
import { HoldNote } from './HoldNote.js';
import { Merges } from './Merges.js';

/** 查重 of one project: who else reports it, who holds it and why, what the hub settled, what was merged. */
export const DoublesPanel = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'doubles', lead.id],
    queryFn: () => read<ClaimsMatrix>(`/leads/${lead.id}/doubles`),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton variant="rounded" height={160} />;
  return (
    <>
      <Merges lead={lead} />
      <Section title={translate('claims.title')}>
        {data.rows.length < 2 ? (
          <EmptyState
            icon={<FactCheckIcon />}
            title={translate('claims.empty')}
            hint={translate('claims.empty_hint')}
          />
        ) : (
          <>
            <HoldNote hold={data.hold} />
            <Claims lead={lead} matrix={data} onDecided={() => void refetch()} />
          </>
        )}
      </Section>
      <Decisions decisions={data.decisions} />
    </>
  );
};
