import { Button, Typography } from '@mui/material';
import type { Finding } from '@luodi/domain';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useConsole } from '../../kernel/dataProvider.js';
import { Section } from '../../kernel/parts/Facts.js';
import { Findings } from '../../kernel/parts/Findings.js';
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
  const [isOpen, setOpen] = useState(false);
  const signs = findings.filter(({ verdict }) => verdict === 'fail');
  const gaps = findings.filter(({ verdict }) => verdict === 'unknown');
  return (
    <>
      {signs.length > 0 ? (
        <Findings findings={signs} title={translate('inflation.found', { count: signs.length })} />
      ) : (
        <Typography variant="body2">{translate('inflation.none')}</Typography>
      )}
      {gaps.length > 0 && (
        <Button size="small" onClick={() => setOpen(!isOpen)} sx={{ mt: 0.5 }}>
          {translate('inflation.gaps', { count: gaps.length })}
        </Button>
      )}
      {isOpen && <Findings findings={gaps} title={translate('inflation.gaps_title')} />}
    </>
  );
};
