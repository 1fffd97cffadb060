import { Typography } from '@mui/material';
import type { Finding } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { Section } from '../../kernel/parts/Facts.js';
import { Marks } from '../../kernel/parts/Marks.js';
import { ProblemPanel } from '../../kernel/parts/ProblemPanel.js';
import type { LeadDetail } from '../../kernel/views.js';

/** Signs that the amounts are inflated. They are for a person to look at; nothing is blocked by them. */
export const InflationSection = ({ lead }: { lead: LeadDetail }) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'inflation', lead.id, lead.version],
    queryFn: () => read<{ findings: Finding[] }>(`/leads/${lead.id}/inflation-findings`),
  });
  if (error) {
    return <ProblemPanel error={error} title="problem.load_title" onRetry={() => void refetch()} />;
  }
  if (!data) return null;
  return (
    <Section title={translate('inflation.title')}>
      <Signs findings={data.findings} />
    </Section>
  );
};

const Signs = ({ findings }: { findings: Finding[] }) => {
  const translate = useTranslate();
  const { length: count } = findings.filter(({ verdict }) => verdict === 'fail');
  return (
    <>
      {count === 0 && <Typography variant="body2">{translate('inflation.none')}</Typography>}
      <Marks findings={findings} title={translate('inflation.found', { count })} />
    </>
  );
};
