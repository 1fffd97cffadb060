import { Box, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { Findings } from '../kernel/parts/Findings.js';
import { ProblemPanel } from '../kernel/parts/ProblemPanel.js';
import type { LeadDetail, LeadProgress } from '../kernel/views.js';
import { PlanSection } from '../plans/index.js';
import { IdleLand } from './idle-land/IdleLand.js';
import { PaceSection } from './PaceSection.js';
import { ReportHistory } from './ReportHistory.js';

/** 建设进展 of one project: pace, plan against actual, nodes, what each week reported. */
export const ProgressPanel = ({ lead }: { lead: LeadDetail }) => {
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'progress', lead.id],
    queryFn: () => read<LeadProgress>(`/leads/${lead.id}/progress`),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return <Skeleton variant="rounded" height={320} />;
  return (
    <>
      <PaceSection leadId={lead.id} progress={data} />
      <Prompts progress={data} />
      <ReportHistory leadId={lead.id} progress={data} />
      <PlanSection leadId={lead.id} />
      <IdleLand leadId={lead.id} progress={data} />
    </>
  );
};

const Prompts = ({ progress }: { progress: LeadProgress }) => {
  const translate = useTranslate();
  return (
    <Box sx={{ mb: 2, bgcolor: 'background.paper' }}>
      <Findings findings={progress.findings} title={titleOf(progress, translate)} />
    </Box>
  );
};

const titleOf = ({ findings }: LeadProgress, translate: ReturnType<typeof useTranslate>) =>
  findings.every(({ verdict }) => verdict === 'pass')
    ? translate('progress.all_well')
    : translate('progress.findings');
