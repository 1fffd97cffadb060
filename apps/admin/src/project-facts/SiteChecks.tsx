import { Button, Stack, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useConsole } from '../kernel/dataProvider.js';
import { Section } from '../kernel/parts/Facts.js';
import { LoadState } from '../kernel/parts/LoadState.js';
import type { SiteCheck } from '../kernel/views.js';
import { SiteCheckCard } from './SiteCheckCard.js';

interface Props {
  leadId: string;
  /** There for those who may record one. */
  onRecord?: () => void;
}

/** What visits to the site of one project found, against what was reported. */
export const SiteChecks = ({ leadId, onRecord }: Props) => {
  const translate = useTranslate();
  const { read } = useConsole();
  const { data, error, refetch } = useQuery({
    queryKey: ['leads', 'site-checks', leadId],
    queryFn: () => read<{ data: SiteCheck[] }>(`/leads/${leadId}/site-checks`),
  });
  return (
    <Section
      title={translate('site_checks.title')}
      aside={
        onRecord && (
          <Button size="small" variant="outlined" onClick={onRecord} data-verb="checkSite">
            {translate('site_checks.record')}
          </Button>
        )
      }
    >
      <LoadState data={data} error={error} refetch={refetch} height={80} />
      {data?.data.length === 0 && (
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {translate('site_checks.empty_lead')} {onRecord && translate('site_checks.hint')}
        </Typography>
      )}
      <Stack spacing={1.5}>
        {data?.data.map((check) => (
          <SiteCheckCard key={check.id} check={check} />
        ))}
      </Stack>
    </Section>
  );
};
